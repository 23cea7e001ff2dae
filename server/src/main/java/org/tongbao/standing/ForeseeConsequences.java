package org.tongbao.standing;

import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.problem.NotFoundException;
import org.tongbao.report.CorrectionRehearsal;
import org.tongbao.report.Publications;
import org.tongbao.report.Publications.Published;
import org.tongbao.report.ReportCorrection;
import org.tongbao.standing.Consequences.Movement;
import org.tongbao.standing.Consequences.PublishedStanding;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What approving a correction (更正) would move in the standings above, before somebody approves it:
/// the same questions are asked without and with its values.
@Component
class ForeseeConsequences {

    private static final int MOST_MOVEMENTS = 200;
    private static final int MOST_PUBLISHED = 24;

    private final Standings standings;
    private final CorrectionRehearsal rehearsal;
    private final Publications publications;

    ForeseeConsequences(
            Standings standings, CorrectionRehearsal rehearsal, Publications publications) {
        this.standings = standings;
        this.rehearsal = rehearsal;
        this.publications = publications;
    }

    /// In standings the actor may read.
    Consequences of(Actor actor, ReportCorrection correction) {
        var above = above(correction);
        var published = publications.since(above, correction.month(), MOST_PUBLISHED);
        var before =
                above.stream()
                        .flatMap(unit ->
                                months(unit, correction.month(), published)
                                        .flatMap(month -> ask(actor, unit, month).stream()))
                        .toList();
        var after =
                rehearsal.asApproved(
                        actor,
                        correction,
                        () ->
                                before.stream()
                                        .map(one -> standings.of(actor, question(one)))
                                        .toList());
        var moved = new ArrayList<Movement>();
        for (int i = 0; i < before.size(); i++) {
            moved.addAll(Movements.between(before.get(i), after.get(i)));
        }
        return new Consequences(
                moved.stream().limit(MOST_MOVEMENTS).toList(),
                moved.size() > MOST_MOVEMENTS,
                published(published, before));
    }

    /// The units whose standings hold the report, the nearest first: those above it, and the unit
    /// itself for its own level (本级).
    private static List<String> above(ReportCorrection correction) {
        var unit = correction.unit();
        var codes =
                Arrays.stream(unit.path().value().split("/"))
                        .filter(code -> !code.isEmpty())
                        .filter(code -> correction.ownLevel() || !code.equals(unit.code()))
                        .toList();
        return codes.reversed();
    }

    /// The report's own month, and the last one the unit published since.
    private static Stream<YearMonth> months(
            String unit, YearMonth month, List<Published> published) {
        return Stream.concat(
                        Stream.of(month),
                        published.stream()
                                .filter(one -> one.unit().equals(unit))
                                .map(Published::month)
                                .limit(1))
                .distinct();
    }

    private Optional<Standing> ask(Actor actor, String unit, YearMonth month) {
        try {
            return Optional.of(standings.of(actor, question(unit, month)));
        } catch (NotFoundException closed) {
            return Optional.empty();
        }
    }

    private static StandingQuestion question(Standing asked) {
        return question(asked.unit().code(), asked.month());
    }

    private static StandingQuestion question(String unit, YearMonth month) {
        return new StandingQuestion(unit, month, null, null, null, null, null, null);
    }

    private static List<PublishedStanding> published(
            List<Published> published, List<Standing> asked) {
        return published.stream()
                .flatMap(one ->
                        asked.stream()
                                .map(Standing::unit)
                                .filter(unit -> unit.code().equals(one.unit()))
                                .limit(1)
                                .map(unit -> new PublishedStanding(unit, one.month(), one.at())))
                .toList();
    }
}
