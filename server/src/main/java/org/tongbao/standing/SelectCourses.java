package org.tongbao.standing;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.table;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.db.Tables.ORG_UNIT_SUCCESSION;
import static org.tongbao.orgunit.OrgUnitTree.unit;

import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.Scope;
import org.tongbao.db.tables.OrgUnitPlacement;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.orgunit.OrgUnitSuccession;
import org.tongbao.standing.Course.Absorbed;
import org.tongbao.standing.Course.Part;
import org.tongbao.standing.Course.Stay;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// Finds the units at or under another that stood elsewhere before, are no more, were split, or
/// took others in, with those others: one statement, which finds nothing where nothing ever
/// changed.
@Repository
class SelectCourses {

    private static final OrgUnitPlacement HERE = ORG_UNIT_PLACEMENT.as("here");
    private static final OrgUnitPlacement OTHER = ORG_UNIT_PLACEMENT.as("other");
    private static final Field<UUID> CONCERNED =
            field(name("concerned", "id"), ORG_UNIT.ID.getDataType());

    private final DSLContext dsl;

    SelectCourses(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// The courses of units up to a month; those of an earlier month are their beginnings.
    record Dated(List<List<Placed>> units) {

        static final Dated NONE = new Dated(List.of());

        Dated {
            units = List.copyOf(units);
        }

        /// Of what had become of them by a month.
        Courses in(YearMonth month) {
            var courses =
                    units.stream()
                            .flatMap(unit ->
                                    course(
                                            unit.stream()
                                                    .filter(placed -> placed.since(month))
                                                    .toList(),
                                            month))
                            .toList();
            return courses.isEmpty() ? Courses.NONE : new Courses(courses);
        }

        private static Stream<Course> course(List<Placed> stays, YearMonth month) {
            return stays.isEmpty()
                    ? Stream.of()
                    : Stream.of(
                            new Course(
                                    stays.getLast().unit(),
                                    stays.stream().map(Placed::stay).toList(),
                                    stays.getLast().absorbed().stream()
                                            .filter(one -> !one.month().isAfter(month))
                                            .toList(),
                                    stays.getLast().parts().stream()
                                            .filter(one -> !one.month().isAfter(month))
                                            .toList()));
        }
    }

    /// Where a unit stood for a while, and what it took in or became in all its time.
    record Placed(OrgUnit unit, Stay stay, List<Absorbed> absorbed, List<Part> parts) {

        boolean since(YearMonth month) {
            return !stay.span().from().isAfter(month);
        }
    }

    /// @param scope in which the head was read
    /// @param month up to which they are wanted
    /// @param reach under closed units everything always stood where it stands
    Dated under(Scope scope, OrgUnit head, YearMonth month, Reach reach) {
        return new Dated(
                List.copyOf(
                        dsl.withRecursive(concerned(scope, head, month, reach))
                                .select(
                                        unit(ORG_UNIT, ORG_UNIT_PLACEMENT),
                                        ORG_UNIT_PLACEMENT.PARENT_ID,
                                        ORG_UNIT_PLACEMENT.FROM_MONTH,
                                        ORG_UNIT_PLACEMENT.TO_MONTH,
                                        absorbed(month),
                                        parts(month))
                                .from(table(name("concerned")))
                                .join(ORG_UNIT)
                                .on(ORG_UNIT.ID.eq(CONCERNED))
                                .join(ORG_UNIT_PLACEMENT)
                                .on(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.eq(ORG_UNIT.ID))
                                .where(ORG_UNIT_PLACEMENT.FROM_MONTH.le(month))
                                .orderBy(ORG_UNIT.CODE, ORG_UNIT_PLACEMENT.FROM_MONTH)
                                .fetchGroups(
                                        row -> row.value1().id(),
                                        row ->
                                                new Placed(
                                                        row.value1(),
                                                        new Stay(
                                                                row.value1().path(),
                                                                row.value2(),
                                                                new Span(
                                                                        row.value3(),
                                                                        row.value4())),
                                                        row.value5(),
                                                        row.value6()))
                                .values()));
    }

    private static CommonTableExpression<Record1<UUID>> concerned(
            Scope scope, OrgUnit head, YearMonth month, Reach reach) {
        var changed =
                select(HERE.ORG_UNIT_ID)
                        .from(HERE)
                        .where(Scope.under(HERE.PATH, head.path()))
                        .and(scope.covers(HERE.PATH))
                        .and(reach.covers(HERE, head))
                        .and(HERE.FROM_MONTH.le(month))
                        .and(
                                HERE.TO_MONTH
                                        .lt(month)
                                        .or(stoodBefore())
                                        .or(tookOthersIn(month))
                                        .or(wasSplit(month)));
        var predecessors =
                select(ORG_UNIT_SUCCESSION.PREDECESSOR_ID)
                        .from(ORG_UNIT_SUCCESSION)
                        .join(table(name("concerned")))
                        .on(ORG_UNIT_SUCCESSION.SUCCESSOR_ID.eq(CONCERNED))
                        .where(merged(month));
        return name("concerned").fields("id").as(changed.union(predecessors));
    }

    private static Condition stoodBefore() {
        return exists(
                selectOne()
                        .from(OTHER)
                        .where(OTHER.ORG_UNIT_ID.eq(HERE.ORG_UNIT_ID))
                        .and(OTHER.FROM_MONTH.lt(HERE.FROM_MONTH)));
    }

    private static Condition tookOthersIn(YearMonth month) {
        return exists(
                selectOne()
                        .from(ORG_UNIT_SUCCESSION)
                        .where(ORG_UNIT_SUCCESSION.SUCCESSOR_ID.eq(HERE.ORG_UNIT_ID))
                        .and(merged(month)));
    }

    private static Condition wasSplit(YearMonth month) {
        return exists(
                selectOne()
                        .from(ORG_UNIT_SUCCESSION)
                        .where(ORG_UNIT_SUCCESSION.PREDECESSOR_ID.eq(HERE.ORG_UNIT_ID))
                        .and(split(month)));
    }

    private static Condition merged(YearMonth month) {
        return became(OrgUnitSuccession.Kind.MERGER, month);
    }

    private static Condition split(YearMonth month) {
        return became(OrgUnitSuccession.Kind.SPLIT, month);
    }

    private static Condition became(OrgUnitSuccession.Kind kind, YearMonth month) {
        return ORG_UNIT_SUCCESSION.KIND.eq(kind.name()).and(ORG_UNIT_SUCCESSION.MONTH.le(month));
    }

    private static Field<List<Absorbed>> absorbed(YearMonth month) {
        return multiset(
                        select(ORG_UNIT_SUCCESSION.PREDECESSOR_ID, ORG_UNIT_SUCCESSION.MONTH)
                                .from(ORG_UNIT_SUCCESSION)
                                .where(ORG_UNIT_SUCCESSION.SUCCESSOR_ID.eq(ORG_UNIT.ID))
                                .and(merged(month)))
                .as("absorbed")
                .convertFrom(rows -> rows.map(mapping(Absorbed::new)));
    }

    private static Field<List<Part>> parts(YearMonth month) {
        return multiset(
                        select(ORG_UNIT_SUCCESSION.SUCCESSOR_ID, ORG_UNIT_SUCCESSION.MONTH)
                                .from(ORG_UNIT_SUCCESSION)
                                .where(ORG_UNIT_SUCCESSION.PREDECESSOR_ID.eq(ORG_UNIT.ID))
                                .and(split(month)))
                .as("parts")
                .convertFrom(rows -> rows.map(mapping(Part::new)));
    }
}
