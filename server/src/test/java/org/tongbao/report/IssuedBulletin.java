package org.tongbao.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.tongbao.authority.PersonActor;

import java.time.YearMonth;
import java.util.UUID;

/// A 通报 of a month, begun from the template and issued.
final class IssuedBulletin {

    private IssuedBulletin() {}

    /// Its identifier.
    static String of(ReportQueries queries, PersonActor reviewer, String unit, YearMonth month) {
        var drafted =
                queries.ask(
                                reviewer,
                                """
                                mutation { done: draftBulletin(input: { unit: "%s", kind: MONTHLY, from: "%s", to: "%s" }) {
                                  bulletin { id } problems { ... on Problem { code } } } }
                                """
                                        .formatted(unit, month, month))
                        .path("done");
        assertThat(drafted.path("problems")).isEmpty();
        var id = drafted.at("/bulletin/id").asString();
        var answer =
                queries.ask(
                        reviewer,
                        """
                        mutation { done: issueBulletin(input: { bulletin: "%s", revision: 1, idempotencyKey: "%s" }) {
                          problems { ... on Problem { code } } } }
                        """
                                .formatted(id, UUID.randomUUID()));
        assertThat(answer.at("/done/problems")).isEmpty();
        return id;
    }
}
