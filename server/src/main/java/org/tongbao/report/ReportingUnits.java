package org.tongbao.report;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.tongbao.db.Tables.FORM;
import static org.tongbao.db.Tables.FORM_LINE;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.orgunit.OrgUnitTree.inForce;
import static org.tongbao.orgunit.OrgUnitTree.lastInForce;
import static org.tongbao.orgunit.OrgUnitTree.officialOrder;
import static org.tongbao.orgunit.OrgUnitTree.unit;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.Scope;
import org.tongbao.authority.UnitPath;
import org.tongbao.db.tables.OrgUnitPlacement;
import org.tongbao.orgunit.OrgUnitTree;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/// Units with the forms they fill in a month, in official order, in one statement.
@Repository
class ReportingUnits {

    private static final int MOST = 500;
    private static final OrgUnitPlacement TODAY = OrgUnitTree.today("reporting");
    private static final OrgUnitPlacement THEN = ORG_UNIT_PLACEMENT.as("at_month");

    private static final OrgUnitPlacement EVER = ORG_UNIT_PLACEMENT.as("ever");
    private static final Field<YearMonth> FIRST_MONTH =
            field(select(min(EVER.FROM_MONTH)).from(EVER).where(EVER.ORG_UNIT_ID.eq(ORG_UNIT.ID)))
                    .as("first_month");

    private final DSLContext dsl;
    private final Clock clock;

    ReportingUnits(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    /// The children of a unit in a month, then the unit itself.
    List<ReportingUnit> childrenThenOwn(Scope scope, UUID parent, YearMonth month) {
        var found =
                new ArrayList<>(
                        units(
                                THEN.PARENT_ID
                                        .eq(parent)
                                        .or(ORG_UNIT.ID.eq(parent))
                                        .and(scope.covers(TODAY.PATH))
                                        .and(inForce(THEN, month)),
                                month));
        found.stream()
                .filter(own -> own.unit().id().equals(parent))
                .findFirst()
                .ifPresent(own -> {
                    found.remove(own);
                    found.add(own);
                });
        return found;
    }

    /// Exactly these units, as far as the scope goes; those that are no more as they were asked
    /// last.
    List<ReportingUnit> at(Scope scope, Collection<UnitPath> paths) {
        return units(
                TODAY.PATH
                        .in(paths.stream().map(UnitPath::value).toList())
                        .and(scope.covers(TODAY.PATH))
                        .and(THEN.FROM_MONTH.eq(TODAY.FROM_MONTH)),
                YearMonth.now(clock));
    }

    private List<ReportingUnit> units(Condition which, YearMonth month) {
        var lineCount = lineCount(month);
        var openings = Openings.of(ORG_UNIT.ID);
        var extensions = Extensions.of(ORG_UNIT.ID);
        var signOffs = SignOffs.withUnit(ORG_UNIT.ID);
        var byUnit = new LinkedHashMap<UUID, ReportingUnit>();
        dsl.select(
                        unit(ORG_UNIT, THEN, TODAY),
                        FORM.ID,
                        FORM.ORG_UNIT_ID,
                        FORM.AUDIENCE,
                        FORM.FROM_MONTH,
                        lineCount,
                        FIRST_MONTH,
                        THEN.TO_MONTH,
                        openings,
                        extensions,
                        signOffs)
                .from(ORG_UNIT)
                .join(TODAY)
                .on(TODAY.ORG_UNIT_ID.eq(ORG_UNIT.ID))
                .and(lastInForce(TODAY, YearMonth.now(clock)))
                .join(THEN)
                .on(THEN.ORG_UNIT_ID.eq(ORG_UNIT.ID))
                .leftJoin(FORM)
                .on(FORM.FROM_MONTH.le(month))
                .and(UnitPlaces.asks(THEN, month))
                .where(which)
                .orderBy(officialOrder(ORG_UNIT, THEN))
                .limit(MOST)
                .forEach(row -> {
                    var form = row.get(FORM.ID) == null ? null : UnitPlaces.form(row);
                    byUnit.merge(
                            row.value1().id(),
                            new ReportingUnit(
                                    row.value1(),
                                    form,
                                    row.get(lineCount),
                                    row.get(FIRST_MONTH),
                                    row.get(THEN.TO_MONTH),
                                    row.get(openings),
                                    row.get(extensions),
                                    row.get(signOffs)),
                            ReportingUnits::ownFirst);
                });
        return List.copyOf(byUnit.values());
    }

    private static ReportingUnit ownFirst(ReportingUnit one, ReportingUnit other) {
        return other.form() != null && other.form().ownLevel() ? other : one;
    }

    private static Field<Integer> lineCount(YearMonth month) {
        return field(
                        selectCount()
                                .from(FORM_LINE)
                                .where(FORM_LINE.FORM_ID.eq(FORM.ID))
                                .and(Forms.on(month)))
                .as("line_count");
    }
}
