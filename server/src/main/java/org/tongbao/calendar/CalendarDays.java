package org.tongbao.calendar;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.substringIndex;
import static org.tongbao.db.Tables.CALENDAR_DAY;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.db.Tables.REPORTING_DAYS;

import static java.util.stream.Collectors.toMap;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.UnitPath;
import org.tongbao.calendar.ReportingRules.Stated;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/// The days that differ from the ordinary week, and the rules of collecting units. Both are known
/// to everybody who reports.
@Repository
class CalendarDays {

    /// Deeper no tree goes: country, province, city, district, township and room below.
    private static final int DEEPEST = 8;

    private static final Field<Integer> DEPTH = field(name("depths", "depth"), Integer.class);

    private final DSLContext dsl;

    CalendarDays(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// The calendar of each of these units, in one statement: the rules of them and of the units
    /// that ever stood above them, and the days all share.
    Map<UUID, CollectionCalendar> of(Set<UUID> collectingUnits) {
        var rules = new HashMap<UUID, List<Stated>>();
        var holidays = new HashSet<LocalDate>();
        var shifted = new HashSet<LocalDate>();
        for (var row :
                dsl.select(
                                ORG_UNIT_PLACEMENT.ORG_UNIT_ID,
                                REPORTING_DAYS.ORG_UNIT_ID,
                                DEPTH,
                                ORG_UNIT_PLACEMENT.FROM_MONTH,
                                ORG_UNIT_PLACEMENT.TO_MONTH,
                                REPORTING_DAYS.FROM_MONTH,
                                REPORTING_DAYS.OPEN_DAY,
                                REPORTING_DAYS.DUE_DAY,
                                inline((LocalDate) null, CALENDAR_DAY.DAY),
                                inline((String) null, CALENDAR_DAY.KIND))
                        .from(ORG_UNIT_PLACEMENT)
                        .crossJoin(depths())
                        .join(ORG_UNIT)
                        .on(ORG_UNIT.CODE.eq(codeAt(ORG_UNIT_PLACEMENT.PATH)))
                        .join(REPORTING_DAYS)
                        .on(REPORTING_DAYS.ORG_UNIT_ID.eq(ORG_UNIT.ID))
                        .where(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.in(collectingUnits))
                        .unionAll(
                                dsl.select(
                                                inline((UUID) null, ORG_UNIT_PLACEMENT.ORG_UNIT_ID),
                                                inline((UUID) null, REPORTING_DAYS.ORG_UNIT_ID),
                                                inline((Integer) null, DEPTH),
                                                inline(null, ORG_UNIT_PLACEMENT.FROM_MONTH),
                                                inline(null, ORG_UNIT_PLACEMENT.TO_MONTH),
                                                inline(null, REPORTING_DAYS.FROM_MONTH),
                                                inline(null, REPORTING_DAYS.OPEN_DAY),
                                                inline(null, REPORTING_DAYS.DUE_DAY),
                                                CALENDAR_DAY.DAY,
                                                CALENDAR_DAY.KIND)
                                        .from(CALENDAR_DAY))
                        .fetch()) {
            if (row.value1() == null) {
                ("HOLIDAY".equals(row.value10()) ? holidays : shifted).add(row.value9());
            } else {
                rules.computeIfAbsent(row.value1(), _ -> new ArrayList<>())
                        .add(
                                new Stated(
                                        row.value2(),
                                        row.value3(),
                                        row.value4(),
                                        row.value5(),
                                        row.value6(),
                                        rule(row.value7(), row.value8())));
            }
        }
        var days = new WorkingDays(holidays, shifted);
        return collectingUnits.stream()
                .collect(
                        toMap(
                                unit -> unit,
                                unit ->
                                        new CollectionCalendar(
                                                new ReportingRules(
                                                        rules.getOrDefault(unit, List.of())),
                                                days)));
    }

    /// The numbers of the places on a way from the top.
    private static Table<Record1<Integer>> depths() {
        return IntStream.rangeClosed(2, DEEPEST)
                .mapToObj(depth -> (Select<Record1<Integer>>) select(inline(depth)))
                .reduce(select(inline(1).as("depth")), Select::unionAll)
                .asTable("depths");
    }

    /// The code at a place of a path; empty beyond its end.
    private static Field<String> codeAt(Field<String> path) {
        return substringIndex(substringIndex(path, inline("/"), DEPTH), inline("/"), inline(-1));
    }

    /// The rules of the units on this path, as if it had always been the way up.
    ReportingRules rulesOn(UnitPath path) {
        var codes = List.of(path.value().split("/"));
        return new ReportingRules(
                dsl.select(
                                ORG_UNIT.CODE,
                                ORG_UNIT.ID,
                                REPORTING_DAYS.FROM_MONTH,
                                REPORTING_DAYS.OPEN_DAY,
                                REPORTING_DAYS.DUE_DAY)
                        .from(REPORTING_DAYS)
                        .join(ORG_UNIT)
                        .on(ORG_UNIT.ID.eq(REPORTING_DAYS.ORG_UNIT_ID))
                        .where(ORG_UNIT.CODE.in(codes))
                        .fetch(row ->
                                new Stated(
                                        row.value2(),
                                        codes.indexOf(row.value1()) + 1,
                                        Stated.FIRST,
                                        Stated.LAST,
                                        row.value3(),
                                        rule(row.value4(), row.value5()))));
    }

    static @Nullable ReportingRule rule(@Nullable Byte openDay, @Nullable Byte dueDay) {
        return openDay == null || dueDay == null ? null : new ReportingRule(openDay, dueDay);
    }
}
