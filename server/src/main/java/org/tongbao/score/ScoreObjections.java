package org.tongbao.score;

import static org.jooq.Records.mapping;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.PERSON;
import static org.tongbao.db.Tables.SCORE_OBJECTION;
import static org.tongbao.db.Tables.SCORE_TABLE;
import static org.tongbao.orgunit.OrgUnitTree.lastInForce;
import static org.tongbao.orgunit.OrgUnitTree.unit;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.Scope;
import org.tongbao.db.tables.OrgUnitPlacement;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.orgunit.OrgUnitTree;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// 申诉. They stay inside the subtree of the unit that filed them.
@Repository
class ScoreObjections {

    private static final int MOST = 1000;
    private static final OrgUnitPlacement TODAY = OrgUnitTree.today("of_objection");
    private static final org.tongbao.db.tables.Person FILER = PERSON.as("filer");
    private static final org.tongbao.db.tables.Person ANSWERER = PERSON.as("answerer");

    private final DSLContext dsl;
    private final Clock clock;

    ScoreObjections(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    /// Against any version of a table, the newest first.
    List<Objection> of(Scope scope, Collection<UUID> tables) {
        return objections(scope, SCORE_OBJECTION.TABLE_ID.in(tables));
    }

    Optional<Objection> find(Scope scope, UUID id) {
        return objections(scope, SCORE_OBJECTION.ID.eq(id)).stream().findFirst();
    }

    int open(UUID table) {
        return dsl.fetchCount(
                SCORE_OBJECTION,
                SCORE_OBJECTION
                        .TABLE_ID
                        .eq(table)
                        .and(SCORE_OBJECTION.STATE.eq(Objection.State.OPEN.name())));
    }

    int open(UUID table, UUID unit) {
        return dsl.fetchCount(
                SCORE_OBJECTION,
                SCORE_OBJECTION
                        .TABLE_ID
                        .eq(table)
                        .and(SCORE_OBJECTION.ORG_UNIT_ID.eq(unit))
                        .and(SCORE_OBJECTION.STATE.eq(Objection.State.OPEN.name())));
    }

    void add(
            UUID id,
            UUID table,
            UUID unit,
            @Nullable UUID indicator,
            String reason,
            Instant at,
            UUID person) {
        dsl.insertInto(SCORE_OBJECTION)
                .set(SCORE_OBJECTION.ID, id)
                .set(SCORE_OBJECTION.TABLE_ID, table)
                .set(SCORE_OBJECTION.ORG_UNIT_ID, unit)
                .set(SCORE_OBJECTION.INDICATOR_ID, indicator)
                .set(SCORE_OBJECTION.REASON, reason)
                .set(SCORE_OBJECTION.STATE, Objection.State.OPEN.name())
                .set(SCORE_OBJECTION.FILED_AT, at)
                .set(SCORE_OBJECTION.FILED_BY, person)
                .execute();
    }

    void answer(UUID id, Objection.State state, String answer, Instant at, UUID person) {
        dsl.update(SCORE_OBJECTION)
                .set(SCORE_OBJECTION.STATE, state.name())
                .set(SCORE_OBJECTION.ANSWER, answer)
                .set(SCORE_OBJECTION.ANSWERED_AT, at)
                .set(SCORE_OBJECTION.ANSWERED_BY, person)
                .where(SCORE_OBJECTION.ID.eq(id))
                .and(SCORE_OBJECTION.STATE.eq(Objection.State.OPEN.name()))
                .execute();
    }

    private List<Objection> objections(Scope scope, Condition which) {
        return dsl.select(
                        SCORE_OBJECTION.ID,
                        SCORE_OBJECTION.TABLE_ID,
                        SCORE_TABLE.NUMBER,
                        unit(ORG_UNIT, TODAY),
                        SCORE_OBJECTION.INDICATOR_ID,
                        SCORE_OBJECTION.REASON,
                        SCORE_OBJECTION.STATE,
                        SCORE_OBJECTION.FILED_AT,
                        FILER.ID,
                        FILER.NAME,
                        SCORE_OBJECTION.ANSWER,
                        SCORE_OBJECTION.ANSWERED_AT,
                        ANSWERER.NAME)
                .from(SCORE_OBJECTION)
                .join(SCORE_TABLE)
                .on(SCORE_TABLE.ID.eq(SCORE_OBJECTION.TABLE_ID))
                .join(ORG_UNIT)
                .on(ORG_UNIT.ID.eq(SCORE_OBJECTION.ORG_UNIT_ID))
                .join(TODAY)
                .on(TODAY.ORG_UNIT_ID.eq(ORG_UNIT.ID))
                .and(lastInForce(TODAY, YearMonth.now(clock)))
                .join(FILER)
                .on(FILER.ID.eq(SCORE_OBJECTION.FILED_BY))
                .leftJoin(ANSWERER)
                .on(ANSWERER.ID.eq(SCORE_OBJECTION.ANSWERED_BY))
                .where(which)
                .and(scope.covers(TODAY.PATH))
                .orderBy(SCORE_OBJECTION.ID.desc())
                .limit(MOST)
                .fetch(mapping(ScoreObjections::objection));
    }

    private static Objection objection(
            UUID id,
            UUID table,
            int version,
            OrgUnit unit,
            @Nullable UUID indicator,
            String reason,
            String state,
            Instant filedAt,
            UUID filer,
            String filedBy,
            @Nullable String answer,
            @Nullable Instant answeredAt,
            @Nullable String answeredBy) {
        return new Objection(
                id,
                table,
                version,
                unit,
                indicator,
                reason,
                Objection.State.valueOf(state),
                filedAt,
                filer,
                filedBy,
                answer,
                answeredAt,
                answeredBy);
    }
}
