package org.tongbao.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.report.OctoberReport.OCTOBER;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.ExecutionGraphQlService;
import org.tongbao.authority.PersonActor;
import org.tongbao.testing.IntegrationTest;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/// 截至…所知, as a law: an answer as known at an instant is the answer that was given at that instant,
/// whatever came after, and as known now it is that of now. A random history is lived through, each
/// answer kept, and all asked again afterwards. A bulletin issued on the way says to the end what
/// it said, and what was published is still there as it was published. Another history:
/// `-Dtongbao.known.seed=5`.
@IntegrationTest
class AsKnownAtTest extends EarlyNovember {

    private static final long SEED = Long.getLong("tongbao.known.seed", 2026);

    /// Later than what other tests do to what all units share: as known before that nothing is
    /// answered.
    private static final Instant AFTER_EVERYBODY = Instant.parse("2031-03-01T02:00:00Z");

    private static final String LINE =
            """
            fragment line on StandingLine {
              indicator { name } meaning operator quote reading actual target completion due gapToPace gapToTarget verdict note
              planActual planTarget planCompletion elapsedMonths periodMonths numerator denominator
              rank rankInPeerGroup tied carriedFrom missingMonths monthValue { status value }
              population { asOf version persons knownFrom }
              period {
                from to value share completeness { reported expected }
                yearOnYear { base change percent notes documents } monthOnMonth { base change percent notes }
                sinceYearEnd { base change percent notes }
              }
            }
            """;

    @Autowired CorrectionWorkflow corrections;
    @Autowired MonthWorkflow months;
    @Autowired ExecutionGraphQlService graphql;

    private final Map<Instant, List<String>> answered = new LinkedHashMap<>();
    private Instant published = AFTER_EVERYBODY;
    private String issued = "";
    private String content = "";
    private ReportQueries queries;
    private PersonActor neighbour;
    private Chronicle chronicle;

    @BeforeEach
    void allOthersAreDone() {
        clock.moveTo(AFTER_EVERYBODY);
        queries = new ReportQueries(graphql);
        neighbour = district.clerk(2);
    }

    @Test
    void anAnswerAsKnownAtAnInstantIsTheAnswerOfThatInstant() {
        var doors = new Chronicle.Doors(dsl, clock, workflow, corrections, months);
        chronicle = new Chronicle(doors, queries, district, reviewer, SEED, this::remember);
        chronicle.live(28);
        assertThat(answered.values().stream().distinct().count())
                .as("different answers")
                .isGreaterThan(15);
        clock.advance(Duration.ofHours(1));
        var chance = new Random(SEED);
        answered.forEach((instant, answers) -> {
            var at = instant.plus(Duration.ofMinutes(chance.nextInt(60)));
            assertThat(answers(at)).as("as known at %s", at).isEqualTo(answers);
        });
        assertThat(answers(clock.instant())).as("now is then").isEqualTo(answers(null));
        assertThat(standing(neighbour, OCTOBER, published))
                .as("what was published, as it was published")
                .isEqualTo(Objects.requireNonNull(answered.get(published)).get(2))
                .isNotEqualTo(standing(neighbour, OCTOBER, null));
        assertThat(bulletin().path("changedFigures")).as("its figures moved").isNotEmpty();
    }

    /// Once October is published a bulletin is issued of it.
    private void remember() {
        var now = clock.instant();
        answered.put(now, answers(null));
        if (issued.isEmpty() && !standing(neighbour, OCTOBER, null).contains("NOT_FOUND")) {
            published = now;
            issued = IssuedBulletin.of(queries, reviewer, district.code, OCTOBER);
            content = bulletin().path("content").toString();
        }
        if (!issued.isEmpty()) {
            assertThat(bulletin().path("content").toString()).isEqualTo(content);
        }
    }

    private JsonNode bulletin() {
        return queries.ask(
                        reviewer,
                        """
                        { bulletin(id: "%s") {
                          content { title dated
                            sections { heading paragraphs { parts { text figure { token reported expected known } } } } }
                          changedFigures { before }
                        } }
                        """
                                .formatted(issued))
                .path("bulletin");
    }

    /// Of the district and two towns, for the reviewer; and what is published, for another town.
    private List<String> answers(@Nullable Instant at) {
        return List.of(
                standing(reviewer, OCTOBER, at),
                standing(reviewer, OCTOBER.plusMonths(1), at),
                standing(neighbour, OCTOBER, at),
                summary(OCTOBER, at),
                summary(OCTOBER.plusMonths(1), at),
                ofUnit(4, at),
                acceptance(2, at),
                trace(1, at),
                analysis(at),
                status(at),
                oversight(at),
                chronicle.scores(at));
    }

    private String standing(PersonActor actor, YearMonth month, @Nullable Instant at) {
        return answer(
                actor,
                """
                query($unit: ID!, $month: Month!, $at: DateTime) {
                  standing(unit: $unit, month: $month, knownAt: $at) {
                  unit { code name } plan { version documentTitle fromMonth toMonth } planEnded publication { at by { name } }
                  completeness { reported expected } peerGroups demonstration
                  indicators {
                    indicator { code name } completeness { reported expected } undivided childrenTarget ownTarget
                    total { ...line } own { line { ...line } }
                    rows { unit { code name } line { ...line } }
                    formerUnits { code } laggards { zero { code } behind { code } silent { code } }
                  }
                } }
                """,
                LINE,
                asked(district.code, month, at));
    }

    private String summary(YearMonth month, @Nullable Instant at) {
        return answer(
                reviewer,
                """
                query($unit: ID!, $month: Month!, $at: DateTime) {
                  summaryTable(unit: $unit, month: $month, knownAt: $at) {
                  unit { code name } plan { version documentTitle } completeness { reported expected } demonstration
                  indicators { code name }
                  rows { kind unit { code name } state cells { status value toDate approved carriedFrom } }
                } }
                """,
                "",
                asked(district.code, month, at));
    }

    private String ofUnit(int town, @Nullable Instant at) {
        return answer(
                reviewer,
                """
                query($unit: ID!, $month: Month!, $at: DateTime) {
                  unitStanding(unit: $unit, month: $month, knownAt: $at) { unit { code name } plan { version } lines { ...line } } }
                """,
                LINE,
                asked(district.town(town), OCTOBER.plusMonths(1), at));
    }

    private String acceptance(int town, @Nullable Instant at) {
        return answer(
                reviewer,
                """
                query($unit: ID!, $month: Month!, $at: DateTime) {
                  acceptance(unit: $unit, month: $month, knownAt: $at) {
                  unit { code name } plan { version documentTitle } met notMet open demonstration
                  rows {
                    target { indicator { code name } value quote } ofChildren actual completion result note unitsMet units
                  }
                } }
                """,
                "",
                asked(district.town(town), OCTOBER.plusMonths(1), at));
    }

    private String trace(int town, @Nullable Instant at) {
        var asked = asked(district.town(town), OCTOBER, at);
        asked.put("indicator", district.line("patents"));
        return answer(
                reviewer,
                """
                query($unit: ID!, $month: Month!, $indicator: ID!, $at: DateTime) {
                  figureTrace(unit: $unit, month: $month, indicator: $indicator, knownAt: $at) {
                  line { ...line } steps { figure formula } targets { value quote } demonstration
                  values { unit { code } month value correction version submittedAt submittedBy { name } approvedAt approvedBy { id } }
                } }
                """,
                LINE,
                asked);
    }

    /// Of all towns over the months, what a table of a screen does not have.
    private String analysis(@Nullable Instant at) {
        var asked = asked(district.code, OCTOBER.plusMonths(1), at);
        asked.put("from", OCTOBER.minusMonths(1).toString());
        return answer(
                reviewer,
                """
                query($unit: ID!, $from: Month!, $month: Month!, $at: DateTime) { analyze(input: {
                  under: $unit, by: [UNIT, INDICATOR, MONTH], from: $from, to: $month, totals: true, knownAt: $at
                  measures: [ACTUAL, TO_DATE, TARGET, COMPLETION, RANK, SHARE, YEAR_ON_YEAR, REPORTED, EXPECTED]
                }) {
                  rows(first: 500) { edges { node { values notes { column reason } unit { name } } } }
                  totals { values } plans { version } demonstration
                } }
                """,
                "",
                asked);
    }

    private String status(@Nullable Instant at) {
        return answer(
                reviewer,
                """
                query($unit: ID!, $month: Month!, $at: DateTime) {
                  reportingStatus(unit: $unit, month: $month, knownAt: $at) {
                  unit { name } dueAt expected reported publication { at } closingState demonstration
                  rows { unit { code name } own expected state late missing dueAt version submittedAt submittedBy { name } }
                } }
                """,
                "",
                asked(district.code, OCTOBER, at));
    }

    /// Of the months in which towns merge and plans change; who the clerks are is of today.
    private String oversight(@Nullable Instant at) {
        var asked = asked(district.code, OCTOBER.plusMonths(1), at);
        asked.put("from", OCTOBER.minusMonths(1).toString());
        return answer(
                reviewer,
                """
                query($unit: ID!, $from: Month!, $month: Month!, $at: DateTime) {
                  oversight(unit: $unit, from: $from, to: $month, knownAt: $at) {
                  plan demonstration
                  units { unit { code name } expected missing late returned { month times }
                    farBehindMonths { month plan indicators { code name } } }
                } }
                """,
                "",
                asked);
    }

    private static Map<String, Object> asked(String unit, YearMonth month, @Nullable Instant at) {
        var asked = new HashMap<String, Object>(Map.of("unit", unit, "month", month.toString()));
        if (at != null) {
            asked.put("at", at.toString());
        }
        return asked;
    }

    /// What is answered, or that there is nothing for this actor yet.
    private String answer(
            PersonActor actor, String question, String fragment, Map<String, Object> asked) {
        var answer = queries.answer(actor, question + fragment, asked);
        assertThat(answer.at("/errors/0/extensions/code").asString(""))
                .as(question)
                .isIn("", "NOT_FOUND");
        return answer.toString();
    }
}
