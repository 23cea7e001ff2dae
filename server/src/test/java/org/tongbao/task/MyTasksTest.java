package org.tongbao.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.db.Tables.MONTH_CLOSING;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.PERSON;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongbao.access.Personas;
import org.tongbao.graphql.GraphQlDoor;
import org.tongbao.graphql.StatementCounter;
import org.tongbao.rectification.RectificationOffice;
import org.tongbao.testing.IntegrationTest;
import org.tongbao.testing.TestClock;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/// 待办 over real HTTP: each person finds what waits for them, and nothing that waits for others.
@IntegrationTest
class MyTasksTest {

    @Autowired DSLContext dsl;
    @Autowired Personas personas;
    @Autowired TestClock clock;
    @Autowired StatementCounter statements;

    private RectificationOffice office;

    @BeforeEach
    void aDistrictOfItsOwn() {
        office = new RectificationOffice(dsl, personas);
    }

    @AfterEach
    void theTrueTimeAgain() {
        clock.reset();
    }

    @Test
    void aRectificationWaitsForTheClerkThenForTheOffice() {
        assertThat(kinds(office.clerk())).isEmpty();
        var opened = office.opened(Map.of());
        assertThat(kinds(office.clerk())).containsExactly("RECTIFICATION_TO_REPLY");
        assertThat(kinds(office.reviewer())).isEmpty();
        office.replied(opened);
        assertThat(kinds(office.clerk())).isEmpty();
        assertThat(kinds(office.reviewer())).containsExactly("REPLY_TO_DECIDE");
        var task =
                office.reviewer()
                        .post("{ myTasks { unit { code } month rectification { id state } } }")
                        .data("myTasks")
                        .get(0);
        assertThat(task.at("/rectification/id")).isEqualTo(opened.path("id"));
        assertThat(task.at("/unit/code").asString()).isEqualTo(office.town());
    }

    @Test
    void anOverdueOneIsSaidToBothSides() {
        office.opened(Map.of("dueOn", RectificationOffice.today(1)));
        clock.advance(Duration.ofDays(3));
        office.signIn();
        assertThat(kinds(office.clerk())).containsExactly("RECTIFICATION_TO_REPLY overdue");
        assertThat(kinds(office.reviewer())).containsExactly("RECTIFICATION_OVERDUE overdue");
    }

    @Test
    void aMonthThatWasHandedUpWaitsForTheOfficeAbove() {
        closing(office.town(), 1, "CLOSED");
        assertThat(kinds(office.reviewer())).containsExactly("MONTH_TO_DECIDE");
        closing(office.town(), 2, "ACCEPTED");
        assertThat(kinds(office.reviewer())).isEmpty();
        closing(office.code(), 1, "RETURNED");
        assertThat(kinds(office.reviewer())).containsExactly("MONTH_RETURNED");
    }

    @Test
    void theReportsToFileOfTheSampleStandThere() {
        var clerk = personas.clerk();
        var due = clerk.post("{ dueReports { month } }").data("dueReports");
        assertThat(kinds(clerk).stream().filter(kind -> kind.startsWith("REPORT_")).toList())
                .hasSize(due.size());
    }

    @Test
    void howManyStatementsItTakesDoesNotDependOnWhatThereIs() {
        office.opened(Map.of());
        kinds(office.clerk());
        var few = statements.during(() -> kinds(office.clerk())).size();
        office.opened(Map.of("occasion", "LATE"));
        office.opened(Map.of("occasion", "OTHER"));
        assertThat(statements.during(() -> kinds(office.clerk()))).hasSizeLessThanOrEqualTo(few);
    }

    private static List<String> kinds(GraphQlDoor caller) {
        return caller.post("{ myTasks { kind overdue rectification { id } } }")
                .data("myTasks")
                .valueStream()
                .map(task ->
                        task.path("kind").asString()
                                + (task.path("overdue").asBoolean() ? " overdue" : ""))
                .toList();
    }

    private void closing(String unit, int number, String act) {
        var closed = act.equals("CLOSED");
        dsl.insertInto(MONTH_CLOSING)
                .set(
                        MONTH_CLOSING.ORG_UNIT_ID,
                        dsl.select(ORG_UNIT.ID)
                                .from(ORG_UNIT)
                                .where(ORG_UNIT.CODE.eq(unit))
                                .fetchSingle(ORG_UNIT.ID))
                .set(MONTH_CLOSING.MONTH, YearMonth.of(2025, 3))
                .set(MONTH_CLOSING.NUMBER, number)
                .set(MONTH_CLOSING.ACT, act)
                .set(MONTH_CLOSING.ACTED_AT, Instant.now())
                .set(
                        MONTH_CLOSING.ACTED_BY,
                        dsl.select(PERSON.ID).from(PERSON).limit(1).fetchSingle(PERSON.ID))
                .set(MONTH_CLOSING.REASON, act.equals("RETURNED") ? "合计不对" : null)
                .set(MONTH_CLOSING.EXPECTED, closed ? 1 : null)
                .set(MONTH_CLOSING.REPORTED, closed ? 1 : null)
                .execute();
    }
}
