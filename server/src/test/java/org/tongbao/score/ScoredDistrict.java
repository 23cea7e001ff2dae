package org.tongbao.score;

import static org.tongbao.db.Tables.FACT;
import static org.tongbao.db.Tables.FORM;
import static org.tongbao.db.Tables.FORM_LINE;
import static org.tongbao.db.Tables.INDICATOR;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.PERSON;
import static org.tongbao.db.Tables.PLAN;
import static org.tongbao.db.Tables.REPORT;
import static org.tongbao.db.Tables.TARGET;

import org.jooq.DSLContext;
import org.tongbao.authority.SystemActor;
import org.tongbao.integration.ImportFile;
import org.tongbao.integration.ImportKind;
import org.tongbao.integration.ImportWorkflow;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/// A district with four towns, a form, a plan of 2024–2026 and what was approved; every district
/// has fresh codes. Three towns are a peer group, the fourth stands alone.
final class ScoredDistrict {

    static final String TRAININGS = "ip_trainings_held";
    static final String PATENTS = "valid_invention_patents_added";
    private static final YearMonth OPEN_END = YearMonth.of(9999, 12);
    private static final Instant THEN = Instant.parse("2025-12-10T01:00:00Z");

    final String code = "S" + UUID.randomUUID().toString().substring(0, 8);
    private final DSLContext dsl;
    private final UUID plan = UUID.randomUUID();
    private final UUID form = UUID.randomUUID();
    private int position;

    ScoredDistrict(DSLContext dsl, ImportWorkflow imports) {
        this.dsl = dsl;
        imports.importFiles(
                new SystemActor("test"),
                List.of(
                        ImportFile.text(
                                ImportKind.ORG_UNITS,
                                "org_units.csv",
                                "code,name,level,parent,official_order,peer_group\n"
                                        + "%1$s,考核区%1$s,DISTRICT,370400,,\n%1$s-1,一镇%1$s,TOWNSHIP,%1$s,1,镇\n"
                                                .formatted(code)
                                        + "%1$s-2,二镇%1$s,TOWNSHIP,%1$s,2,镇\n%1$s-3,三镇%1$s,TOWNSHIP,%1$s,3,镇\n%1$s-4,四街%1$s,TOWNSHIP,%1$s,4,街道\n"
                                                .formatted(code))),
                false);
        form(form, "", "2024-01");
        plan();
        for (var town = 1; town <= 4; town++) {
            for (var year : List.of("2024", "2025", "2026")) {
                target(town, TRAININGS, year, "12");
                target(town, PATENTS, year, "15");
            }
        }
    }

    /// A plan that runs longer: the one in force that ends last goes before others.
    String furtherPlan() {
        dsl.insertInto(PLAN)
                .set(PLAN.ID, UUID.randomUUID())
                .set(PLAN.CODE, code + "-further")
                .set(PLAN.ORG_UNIT_ID, unit(0))
                .set(PLAN.NAME, "另一方案")
                .set(PLAN.FROM_MONTH, YearMonth.of(2024, 1))
                .set(PLAN.TO_MONTH, YearMonth.of(2027, 12))
                .set(PLAN.DOCUMENT_TITLE, "另一方案")
                .set(PLAN.VERSION, 1)
                .set(PLAN.SEVERE_BELOW, new BigDecimal("0.8"))
                .execute();
        return code + "-further";
    }

    String plan() {
        if (dsl.fetchExists(PLAN, PLAN.ID.eq(plan))) {
            return code + "-plan";
        }
        dsl.insertInto(PLAN)
                .set(PLAN.ID, plan)
                .set(PLAN.CODE, code + "-plan")
                .set(PLAN.ORG_UNIT_ID, unit(0))
                .set(PLAN.NAME, "方案")
                .set(PLAN.FROM_MONTH, YearMonth.of(2024, 1))
                .set(PLAN.TO_MONTH, YearMonth.of(2026, 12))
                .set(PLAN.DOCUMENT_TITLE, "方案")
                .set(PLAN.VERSION, 1)
                .set(PLAN.SEVERE_BELOW, new BigDecimal("0.8"))
                .execute();
        return code + "-plan";
    }

    String town(int number) {
        return code + "-" + number;
    }

    void approve(int town, String indicator, String month, String amount) {
        dsl.insertInto(FACT)
                .set(FACT.INDICATOR_ID, indicator(indicator))
                .set(FACT.MONTH, YearMonth.parse(month))
                .set(FACT.ORG_UNIT_ID, unit(town))
                .set(FACT.VERSION_ID, UUID.randomUUID())
                .set(FACT.AMOUNT, new BigDecimal(amount))
                .set(FACT.KNOWN_FROM, THEN)
                .set(FACT.DEMONSTRATION, false)
                .execute();
    }

    /// A report of a month that is on file.
    void filed(int town, String month, boolean late) {
        dsl.insertInto(REPORT)
                .set(REPORT.ID, UUID.randomUUID())
                .set(REPORT.ORG_UNIT_ID, unit(town))
                .set(REPORT.MONTH, YearMonth.parse(month))
                .set(REPORT.FORM_ID, form)
                .set(REPORT.STATE, "APPROVED")
                .set(REPORT.REVISION, 1)
                .set(REPORT.VERSION, 1)
                .set(REPORT.LATE, late)
                .set(REPORT.FILED_ON_BEHALF, false)
                .set(REPORT.BACKFILLED, false)
                .set(REPORT.DEMONSTRATION, false)
                .set(REPORT.FIRST_SUBMITTED_AT, THEN)
                .set(REPORT.SUBMITTED_AT, THEN)
                .set(
                        REPORT.SUBMITTED_BY,
                        dsl.select(PERSON.ID).from(PERSON).limit(1).fetchSingle(PERSON.ID))
                .execute();
    }

    /// Asks one peer group the same from another month on.
    void formOfGroup(String group, String from) {
        form(UUID.randomUUID(), group, from);
    }

    private void form(UUID form, String group, String from) {
        var first = YearMonth.parse(from);
        dsl.insertInto(FORM)
                .set(FORM.ID, form)
                .set(FORM.CODE, code + "-form-" + from)
                .set(FORM.PEER_GROUP, group)
                .set(FORM.ORG_UNIT_ID, unit(0))
                .set(FORM.AUDIENCE, "CHILDREN")
                .set(FORM.NAME, "月报")
                .set(FORM.FROM_MONTH, first)
                .execute();
        for (var indicator : List.of(TRAININGS, PATENTS)) {
            dsl.insertInto(FORM_LINE)
                    .set(FORM_LINE.FORM_ID, form)
                    .set(FORM_LINE.INDICATOR_ID, indicator(indicator))
                    .set(FORM_LINE.POSITION, ++position)
                    .set(FORM_LINE.GROUP_NAME, "服务")
                    .set(FORM_LINE.FROM_MONTH, first)
                    .set(FORM_LINE.TO_MONTH, OPEN_END)
                    .execute();
        }
    }

    private void target(int town, String indicator, String year, String amount) {
        dsl.insertInto(TARGET)
                .set(TARGET.ID, UUID.randomUUID())
                .set(TARGET.PLAN_ID, plan)
                .set(TARGET.ORG_UNIT_ID, unit(town))
                .set(TARGET.INDICATOR_ID, indicator(indicator))
                .set(TARGET.FOR_EACH_CHILD, false)
                .set(TARGET.MEANING, "INCREMENT")
                .set(TARGET.OPERATOR, "AT_LEAST")
                .set(TARGET.FROM_MONTH, YearMonth.parse(year + "-01"))
                .set(TARGET.TO_MONTH, YearMonth.parse(year + "-12"))
                .set(TARGET.AMOUNT, new BigDecimal(amount))
                .set(TARGET.QUOTE, amount)
                .set(TARGET.POSITION, ++position)
                .execute();
    }

    private UUID unit(int town) {
        return dsl.select(ORG_UNIT.ID)
                .from(ORG_UNIT)
                .where(ORG_UNIT.CODE.eq(town == 0 ? code : town(town)))
                .fetchSingle(ORG_UNIT.ID);
    }

    private UUID indicator(String indicator) {
        return dsl.select(INDICATOR.ID)
                .from(INDICATOR)
                .where(INDICATOR.CODE.eq(indicator))
                .fetchSingle(INDICATOR.ID);
    }
}
