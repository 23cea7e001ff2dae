package org.tongbao.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.sum;
import static org.tongbao.db.Tables.AUDIT_ENTRY;
import static org.tongbao.db.Tables.FACT;

import org.jooq.DSLContext;
import org.tongbao.authority.PersonActor;
import org.tongbao.problem.Problem;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;

/// The October report of a district's first town, between its clerk and the district's reviewer.
final class OctoberReport {

    static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    private final DSLContext dsl;
    private final ReportWorkflow workflow;
    final District district;
    final PersonActor clerk;
    final PersonActor reviewer;

    OctoberReport(DSLContext dsl, ReportWorkflow workflow) {
        this.dsl = dsl;
        this.workflow = workflow;
        district = new District(dsl);
        clerk = district.clerk(1);
        reviewer = district.reviewer();
    }

    /// The clerk submits it for the first time.
    void file(String patents) {
        done(workflow.submit(clerk, district.submission(1, OCTOBER, 0, patents, "0", "12")));
    }

    Concerned version(int number) {
        return new Concerned(district.town(1), OCTOBER, number);
    }

    /// What counts of a line.
    BigDecimal fact(String indicator) {
        return dsl.select(sum(FACT.AMOUNT))
                .from(FACT)
                .where(FACT.ORG_UNIT_ID.eq(district.townId(1)))
                .and(FACT.INDICATOR_ID.eq(district.indicatorId(indicator)))
                .fetchSingle()
                .value1();
    }

    /// What the trail says of the town.
    List<String> trail() {
        return dsl.select(AUDIT_ENTRY.ACTION)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.ORG_UNIT_ID.eq(district.townId(1)))
                .orderBy(AUDIT_ENTRY.AT, AUDIT_ENTRY.ID)
                .fetch(AUDIT_ENTRY.ACTION);
    }

    static <T> T done(Decision<T> decision) {
        assertThat(decision.problems()).isEmpty();
        return Objects.requireNonNull(decision.result());
    }

    static List<String> codes(Decision<?> decision) {
        assertThat(decision.result()).isNull();
        return decision.problems().stream().map(Problem::code).toList();
    }
}
