package org.tongbao.score;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.tongbao.db.Tables.PERSON;
import static org.tongbao.db.Tables.PLAN;
import static org.tongbao.db.Tables.SCORE_RULES;
import static org.tongbao.db.Tables.SCORE_TABLE;

import org.jooq.DSLContext;
import org.jooq.Record12;
import org.jooq.Record2;
import org.jooq.SelectOnConditionStep;
import org.springframework.stereotype.Repository;
import org.tongbao.standing.Span;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// Tables of scores that were announced. Their content is added and read, never changed; what moves
/// is their state. Who reads them was let in to the unit, or stands under it.
@Repository
class ScoreTables {

    private static final int MOST = 100;
    private static final org.tongbao.db.tables.Person ANNOUNCER = PERSON.as("announcer");
    private static final org.tongbao.db.tables.Person FIXER = PERSON.as("fixer");
    private static final org.tongbao.db.tables.ScoreTable OLD = SCORE_TABLE.as("old");

    private final DSLContext dsl;

    ScoreTables(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// The text and its hash.
    record Stored(String content, byte[] hash) {}

    /// All versions of a span, the newest first.
    List<ScoreHead> of(UUID plan, YearMonth from, YearMonth to) {
        return heads().where(SCORE_TABLE.PLAN_ID.eq(plan))
                .and(SCORE_TABLE.FROM_MONTH.eq(from))
                .and(SCORE_TABLE.TO_MONTH.eq(to))
                .orderBy(SCORE_TABLE.NUMBER.desc())
                .limit(MOST)
                .fetch(mapping(ScoreTables::head));
    }

    /// A table, and what it is of.
    record OfSpan(UUID table, UUID plan, Span span) {}

    /// The newest version of each of the spans of each plan, where there is one.
    List<OfSpan> newest(Collection<UUID> plans, Collection<Span> spans) {
        return dsl.select(
                        SCORE_TABLE.ID,
                        SCORE_TABLE.PLAN_ID,
                        SCORE_TABLE.FROM_MONTH,
                        SCORE_TABLE.TO_MONTH)
                .from(SCORE_TABLE)
                .where(SCORE_TABLE.PLAN_ID.in(plans))
                .and(
                        row(SCORE_TABLE.FROM_MONTH, SCORE_TABLE.TO_MONTH)
                                .in(
                                        spans.stream()
                                                .map(span -> row(span.from(), span.to()))
                                                .toList()))
                .and(
                        SCORE_TABLE.NUMBER.eq(
                                select(max(OLD.NUMBER))
                                        .from(OLD)
                                        .where(OLD.PLAN_ID.eq(SCORE_TABLE.PLAN_ID))
                                        .and(OLD.FROM_MONTH.eq(SCORE_TABLE.FROM_MONTH))
                                        .and(OLD.TO_MONTH.eq(SCORE_TABLE.TO_MONTH))))
                .fetch(row ->
                        new OfSpan(
                                row.value1(), row.value2(), new Span(row.value3(), row.value4())));
    }

    /// What these tables say, all at once.
    Map<UUID, Stored> contents(Collection<UUID> tables) {
        return tables.isEmpty()
                ? Map.of()
                : dsl.select(SCORE_TABLE.ID, SCORE_TABLE.CONTENT, SCORE_TABLE.CONTENT_HASH)
                        .from(SCORE_TABLE)
                        .where(SCORE_TABLE.ID.in(tables))
                        .fetchMap(SCORE_TABLE.ID, row -> new Stored(row.value2(), row.value3()));
    }

    /// The newest version of each span of a unit's plans, the newest span first.
    List<ScoreHead> ofUnit(UUID unit) {
        return heads().where(PLAN.ORG_UNIT_ID.eq(unit))
                .and(
                        row(
                                        SCORE_TABLE.PLAN_ID,
                                        SCORE_TABLE.FROM_MONTH,
                                        SCORE_TABLE.TO_MONTH,
                                        SCORE_TABLE.NUMBER)
                                .in(
                                        select(
                                                        OLD.PLAN_ID,
                                                        OLD.FROM_MONTH,
                                                        OLD.TO_MONTH,
                                                        max(OLD.NUMBER))
                                                .from(OLD)
                                                .groupBy(
                                                        OLD.PLAN_ID, OLD.FROM_MONTH, OLD.TO_MONTH)))
                .orderBy(SCORE_TABLE.TO_MONTH.desc(), SCORE_TABLE.FROM_MONTH, PLAN.CODE)
                .limit(MOST)
                .fetch(mapping(ScoreTables::head));
    }

    /// How much of these plans is there to be read about a span: 0 where scores were announced, 1
    /// where there are rules only. Others have no entry.
    Map<UUID, Integer> said(Collection<UUID> plans, YearMonth from, YearMonth to) {
        var announced =
                dsl.select(SCORE_TABLE.PLAN_ID, inline(0).as("said"))
                        .from(SCORE_TABLE)
                        .where(SCORE_TABLE.PLAN_ID.in(plans))
                        .and(SCORE_TABLE.FROM_MONTH.eq(from))
                        .and(SCORE_TABLE.TO_MONTH.eq(to));
        return announced
                .unionAll(
                        dsl.select(SCORE_RULES.PLAN_ID, inline(1).as("said"))
                                .from(SCORE_RULES)
                                .where(SCORE_RULES.PLAN_ID.in(plans)))
                .fetch()
                .stream()
                .collect(Collectors.toMap(Record2::value1, Record2::value2, Math::min));
    }

    Optional<ScoreHead> find(UUID table) {
        return heads().where(SCORE_TABLE.ID.eq(table)).fetchOptional(mapping(ScoreTables::head));
    }

    Stored content(UUID table) {
        return dsl.select(SCORE_TABLE.CONTENT, SCORE_TABLE.CONTENT_HASH)
                .from(SCORE_TABLE)
                .where(SCORE_TABLE.ID.eq(table))
                .fetchSingle(mapping(Stored::new));
    }

    /// @param person who announces it
    void add(
            UUID id,
            UUID plan,
            int version,
            Optional<UUID> replaces,
            ScoreContent content,
            LocalDate objectionsUntil,
            Instant at,
            UUID person) {
        var text = ScoreEvidence.write(content);
        dsl.insertInto(SCORE_TABLE)
                .set(SCORE_TABLE.ID, id)
                .set(SCORE_TABLE.PLAN_ID, plan)
                .set(SCORE_TABLE.FROM_MONTH, content.from())
                .set(SCORE_TABLE.TO_MONTH, content.to())
                .set(SCORE_TABLE.NUMBER, version)
                .set(SCORE_TABLE.STATE, ScoreState.ANNOUNCED.name())
                .set(SCORE_TABLE.REPLACES_ID, replaces.orElse(null))
                .set(SCORE_TABLE.RULES_ID, content.rules().id())
                .set(SCORE_TABLE.CONTENT, text)
                .set(SCORE_TABLE.CONTENT_HASH, ScoreEvidence.hash(text))
                .set(SCORE_TABLE.OBJECTIONS_UNTIL, objectionsUntil)
                .set(SCORE_TABLE.ANNOUNCED_AT, at)
                .set(SCORE_TABLE.ANNOUNCED_BY, person)
                .execute();
        replaces.ifPresent(old ->
                dsl.update(SCORE_TABLE)
                        .set(SCORE_TABLE.STATE, ScoreState.REPLACED.name())
                        .where(SCORE_TABLE.ID.eq(old))
                        .execute());
    }

    /// Whether it was still announced.
    boolean fix(UUID table, Instant at, UUID person) {
        return dsl.update(SCORE_TABLE)
                        .set(SCORE_TABLE.STATE, ScoreState.FIXED.name())
                        .set(SCORE_TABLE.FIXED_AT, at)
                        .set(SCORE_TABLE.FIXED_BY, person)
                        .where(SCORE_TABLE.ID.eq(table))
                        .and(SCORE_TABLE.STATE.eq(ScoreState.ANNOUNCED.name()))
                        .execute()
                == 1;
    }

    private SelectOnConditionStep<
                    Record12<
                            UUID,
                            String,
                            YearMonth,
                            YearMonth,
                            Integer,
                            String,
                            Integer,
                            LocalDate,
                            Instant,
                            String,
                            Instant,
                            String>>
            heads() {
        return dsl.select(
                        SCORE_TABLE.ID,
                        PLAN.CODE,
                        SCORE_TABLE.FROM_MONTH,
                        SCORE_TABLE.TO_MONTH,
                        SCORE_TABLE.NUMBER,
                        SCORE_TABLE.STATE,
                        OLD.NUMBER,
                        SCORE_TABLE.OBJECTIONS_UNTIL,
                        SCORE_TABLE.ANNOUNCED_AT,
                        ANNOUNCER.NAME,
                        SCORE_TABLE.FIXED_AT,
                        FIXER.NAME)
                .from(SCORE_TABLE)
                .join(PLAN)
                .on(PLAN.ID.eq(SCORE_TABLE.PLAN_ID))
                .join(ANNOUNCER)
                .on(ANNOUNCER.ID.eq(SCORE_TABLE.ANNOUNCED_BY))
                .leftJoin(FIXER)
                .on(FIXER.ID.eq(SCORE_TABLE.FIXED_BY))
                .leftJoin(OLD)
                .on(OLD.ID.eq(SCORE_TABLE.REPLACES_ID));
    }

    @SuppressWarnings("NullAway") // jOOQ gives null for a left join that found nothing
    private static ScoreHead head(
            UUID id,
            String plan,
            YearMonth from,
            YearMonth to,
            int version,
            String state,
            Integer replaces,
            LocalDate objectionsUntil,
            Instant announcedAt,
            String announcedBy,
            Instant fixedAt,
            String fixedBy) {
        return new ScoreHead(
                id,
                plan,
                from,
                to,
                version,
                ScoreState.valueOf(state),
                replaces,
                objectionsUntil,
                announcedAt,
                announcedBy,
                fixedAt,
                fixedBy);
    }
}
