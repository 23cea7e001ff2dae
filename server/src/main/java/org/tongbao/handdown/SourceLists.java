package org.tongbao.handdown;

import static org.jooq.impl.DSL.count;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.db.Tables.PERSON;
import static org.tongbao.db.Tables.SOURCE_LIST;
import static org.tongbao.db.Tables.SOURCE_ROW;
import static org.tongbao.orgunit.OrgUnitTree.lastInForce;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.Scope;
import org.tongbao.orgunit.Heirs;
import org.tongbao.orgunit.OrgUnit;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The lists a district took over, and how many of their rows stand how.
@Repository
class SourceLists {

    private static final int MOST = 100;

    private final DSLContext dsl;
    private final Clock clock;

    SourceLists(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    /// `SourceRowTally` of the SDL.
    record Tally(RowState state, int rows) {}

    /// By indicator, the newest first; the last hundred.
    Map<UUID, List<SourceList>> of(Scope scope, OrgUnit district) {
        return dsl.select(
                        SOURCE_LIST.INDICATOR_ID,
                        SOURCE_LIST.ID,
                        SOURCE_LIST.NAME,
                        SOURCE_LIST.WHOLE,
                        SOURCE_LIST.CREATED,
                        SOURCE_LIST.CHANGED,
                        SOURCE_LIST.KNOWN,
                        SOURCE_LIST.UNCHANGED,
                        SOURCE_LIST.VANISHED,
                        SOURCE_LIST.IMPORTED_AT,
                        PERSON.NAME)
                .from(SOURCE_LIST)
                .join(PERSON)
                .on(PERSON.ID.eq(SOURCE_LIST.IMPORTED_BY))
                .join(ORG_UNIT_PLACEMENT)
                .on(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.eq(district.id()))
                .and(lastInForce(ORG_UNIT_PLACEMENT, today()))
                .where(Heirs.keptBy(SOURCE_LIST.ORG_UNIT_ID, district.id(), today()))
                .and(scope.covers(ORG_UNIT_PLACEMENT.PATH))
                .orderBy(SOURCE_LIST.IMPORTED_AT.desc(), SOURCE_LIST.ID.desc())
                .limit(MOST)
                .fetchGroups(
                        SOURCE_LIST.INDICATOR_ID,
                        row ->
                                new SourceList(
                                        row.value2(),
                                        row.value3(),
                                        row.value4(),
                                        row.value5(),
                                        row.value6(),
                                        row.value7(),
                                        row.value8(),
                                        row.value9(),
                                        row.value10(),
                                        row.value11()));
    }

    /// By indicator, in the order of the states.
    Map<UUID, List<Tally>> tallies(Scope scope, OrgUnit district) {
        return dsl.select(SOURCE_ROW.INDICATOR_ID, SOURCE_ROW.STATE, count())
                .from(SOURCE_ROW)
                .join(ORG_UNIT_PLACEMENT)
                .on(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.eq(district.id()))
                .and(lastInForce(ORG_UNIT_PLACEMENT, today()))
                .where(Heirs.keptBy(SOURCE_ROW.ORG_UNIT_ID, district.id(), today()))
                .and(scope.covers(ORG_UNIT_PLACEMENT.PATH))
                .groupBy(SOURCE_ROW.INDICATOR_ID, SOURCE_ROW.STATE)
                .orderBy(SOURCE_ROW.INDICATOR_ID, SOURCE_ROW.STATE)
                .fetchGroups(
                        SOURCE_ROW.INDICATOR_ID,
                        row -> new Tally(RowState.valueOf(row.value2()), row.value3()));
    }

    /// By indicator, rows that the last whole list had no more.
    Map<UUID, Integer> vanished(Scope scope, OrgUnit district) {
        return dsl.select(SOURCE_ROW.INDICATOR_ID, count())
                .from(SOURCE_ROW)
                .join(ORG_UNIT_PLACEMENT)
                .on(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.eq(district.id()))
                .and(lastInForce(ORG_UNIT_PLACEMENT, today()))
                .where(Heirs.keptBy(SOURCE_ROW.ORG_UNIT_ID, district.id(), today()))
                .and(SOURCE_ROW.VANISHED.isTrue())
                .and(scope.covers(ORG_UNIT_PLACEMENT.PATH))
                .groupBy(SOURCE_ROW.INDICATOR_ID)
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    private YearMonth today() {
        return YearMonth.now(clock);
    }
}
