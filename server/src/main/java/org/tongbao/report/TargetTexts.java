package org.tongbao.report;

import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.tongbao.db.Tables.FORM_TEXT;
import static org.tongbao.db.Tables.REPORT;
import static org.tongbao.db.Tables.REPORT_VERSION;
import static org.tongbao.db.Tables.TARGET;
import static org.tongbao.orgunit.OrgUnitTree.inForce;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.Scope;
import org.tongbao.db.tables.OrgUnitPlacement;
import org.tongbao.orgunit.OrgUnitTree;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads what approved reports say about targets in words, in one statement.
@Repository
public class TargetTexts {

    private static final OrgUnitPlacement TODAY = OrgUnitTree.today("of_texts");

    /// The indicators of the targets that the texts answer which a form asked for in the report's
    /// month, by the text's code.
    private static final Field<Map<String, UUID>> ANSWERED =
            multiset(
                            select(FORM_TEXT.CODE, TARGET.INDICATOR_ID)
                                    .from(FORM_TEXT)
                                    .join(TARGET)
                                    .on(TARGET.ID.eq(FORM_TEXT.TARGET_ID))
                                    .where(FORM_TEXT.FORM_ID.eq(REPORT.FORM_ID))
                                    .and(FORM_TEXT.FROM_MONTH.le(REPORT.MONTH))
                                    .and(FORM_TEXT.TO_MONTH.ge(REPORT.MONTH)))
                    .as("answered")
                    .convertFrom(rows ->
                            rows.stream()
                                    .collect(
                                            Collectors.toMap(
                                                    row -> row.value1(), row -> row.value2())));

    private final DSLContext dsl;
    private final Clock clock;

    TargetTexts(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    /// Of the unit's own reports, the newest month first.
    public List<TargetText> of(Scope scope, UUID unit, YearMonth from, YearMonth to) {
        return dsl
                .select(REPORT.MONTH, REPORT_VERSION.CONTENT, ANSWERED)
                .from(REPORT)
                .join(REPORT_VERSION)
                .on(REPORT_VERSION.REPORT_ID.eq(REPORT.ID))
                .and(REPORT_VERSION.NUMBER.eq(REPORT.VERSION))
                .join(TODAY)
                .on(TODAY.ORG_UNIT_ID.eq(REPORT.ORG_UNIT_ID))
                .and(inForce(TODAY, YearMonth.now(clock)))
                .where(REPORT.ORG_UNIT_ID.eq(unit))
                .and(REPORT.MONTH.between(from, to))
                .and(REPORT.STATE.eq(ReportState.APPROVED.name()))
                .and(scope.covers(TODAY.PATH))
                .orderBy(REPORT.MONTH.desc())
                .fetch()
                .stream()
                .flatMap(row -> texts(row.value1(), row.value2(), row.value3()))
                .toList();
    }

    private static Stream<TargetText> texts(
            YearMonth month, String content, Map<String, UUID> answered) {
        var words = Evidence.read(content).texts();
        return answered.entrySet().stream()
                .map(text ->
                        new TargetText(
                                text.getValue(), month, words.getOrDefault(text.getKey(), "")))
                .filter(text -> !text.text().isBlank());
    }
}
