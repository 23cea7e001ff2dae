package org.tongbao.report;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.PERSON;
import static org.tongbao.db.Tables.REPORT_DRAFT;
import static org.tongbao.db.Tables.REPORT_VALUE;
import static org.tongbao.db.Tables.ROLE_GRANT;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.PersonView;
import org.tongbao.report.Activity.Typing;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What goes on at units that were let in before: their reports, odd and changed values, drafts,
/// what they published and closed, and whom to call. One statement for all of them, so one moment.
@Repository
class Activities {

    private final DSLContext dsl;

    Activities(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// @param first since when reports are wanted
    Map<UUID, Activity> of(Collection<UUID> units, YearMonth first, YearMonth month) {
        return dsl.select(
                        ORG_UNIT.ID,
                        SelectStoredReports.of(ORG_UNIT.ID, first, month),
                        Publications.of(ORG_UNIT.ID, month),
                        Closings.of(ORG_UNIT.ID, month),
                        oddLines(month),
                        drafts(month),
                        clerks(month))
                .from(ORG_UNIT)
                .where(ORG_UNIT.ID.in(units))
                .fetchMap(row -> row.value1(), mapping(Activities::activity));
    }

    private record OddLine(int warnings, boolean explained, boolean changed) {}

    private static Activity activity(
            UUID unit,
            List<StoredReport> reports,
            @Nullable Publication publication,
            MonthStanding standing,
            List<OddLine> lines,
            List<Typing> drafts,
            List<PersonView> clerks) {
        return new Activity(
                unit,
                reports,
                publication,
                standing,
                lines.stream().mapToInt(OddLine::warnings).sum(),
                lines.stream().filter(line -> !line.explained()).mapToInt(OddLine::warnings).sum(),
                (int) lines.stream().filter(OddLine::changed).count(),
                drafts,
                clerks);
    }

    private static Field<List<PersonView>> clerks(YearMonth month) {
        return multiset(
                        select(
                                        PERSON.ID,
                                        PERSON.NAME,
                                        PERSON.TITLE,
                                        PERSON.MOBILE,
                                        PERSON.OFFICE_PHONE)
                                .from(ROLE_GRANT)
                                .join(PERSON)
                                .on(PERSON.ID.eq(ROLE_GRANT.PERSON_ID))
                                .where(ROLE_GRANT.ORG_UNIT_ID.eq(ORG_UNIT.ID))
                                .and(ROLE_GRANT.ROLE.eq("CLERK"))
                                .and(ROLE_GRANT.FROM_MONTH.le(month))
                                .and(PERSON.ACTIVE)
                                .orderBy(ROLE_GRANT.ID))
                .as("clerks")
                .convertFrom(rows -> rows.map(mapping(PersonView::new)));
    }

    private static Field<List<OddLine>> oddLines(YearMonth month) {
        return multiset(
                        select(
                                        REPORT_VALUE.STATUS,
                                        REPORT_VALUE.AMOUNT,
                                        REPORT_VALUE.EARLIER_STATUS,
                                        REPORT_VALUE.EARLIER_AMOUNT,
                                        REPORT_VALUE.WARNINGS,
                                        REPORT_VALUE.NOTE)
                                .from(REPORT_VALUE)
                                .where(REPORT_VALUE.ORG_UNIT_ID.eq(ORG_UNIT.ID))
                                .and(REPORT_VALUE.MONTH.eq(month)))
                .as("odd_lines")
                .convertFrom(rows ->
                        rows.map(row ->
                                new OddLine(
                                        Warning.read(row.value5()).size(),
                                        row.value6() != null,
                                        changed(
                                                LineValue.of(row.value1(), row.value2(), null),
                                                LineValue.of(row.value3(), row.value4(), null)))));
    }

    /// A first submission changes nothing.
    private static boolean changed(@Nullable LineValue now, @Nullable LineValue earlier) {
        return earlier != null && !LineValue.same(now, earlier);
    }

    private static Field<List<Typing>> drafts(YearMonth month) {
        return multiset(
                        select(
                                        PERSON.ID,
                                        PERSON.NAME,
                                        PERSON.TITLE,
                                        PERSON.MOBILE,
                                        PERSON.OFFICE_PHONE,
                                        REPORT_DRAFT.FILLED,
                                        REPORT_DRAFT.SAVED_AT)
                                .from(REPORT_DRAFT)
                                .join(PERSON)
                                .on(PERSON.ID.eq(REPORT_DRAFT.PERSON_ID))
                                .where(REPORT_DRAFT.ORG_UNIT_ID.eq(ORG_UNIT.ID))
                                .and(REPORT_DRAFT.MONTH.eq(month))
                                .orderBy(REPORT_DRAFT.SAVED_AT.desc()))
                .as("drafts")
                .convertFrom(rows ->
                        rows.map(
                                mapping((id, name, title, mobile, phone, filled, at) ->
                                        new Typing(
                                                new PersonView(id, name, title, mobile, phone),
                                                filled,
                                                at))));
    }
}
