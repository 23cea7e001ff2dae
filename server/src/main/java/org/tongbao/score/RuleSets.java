package org.tongbao.score;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.tongbao.db.Tables.INDICATOR;
import static org.tongbao.db.Tables.PERSON;
import static org.tongbao.db.Tables.PLAN;
import static org.tongbao.db.Tables.SCORE_ITEM;
import static org.tongbao.db.Tables.SCORE_RULES;
import static org.tongbao.db.Tables.SCORE_TABLE;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tongbao.score.Scheme.Basis;
import org.tongbao.score.Scheme.Deduction;
import org.tongbao.score.Scheme.Grade;
import org.tongbao.score.Scheme.Item;
import org.tongbao.score.Scheme.Rule;
import org.tongbao.score.Scheme.RuleKind;
import org.tongbao.score.Scheme.Step;

import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/// 考核办法 of plans. Who may read a plan may read how it scores; callers have read it before.
@Repository
class RuleSets {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();
    private static final BigDecimal NOTHING = BigDecimal.ZERO;
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private static final Field<List<Item>> ITEMS =
            multiset(
                            select(
                                            row(
                                                            INDICATOR.ID,
                                                            INDICATOR.CODE,
                                                            INDICATOR.NAME,
                                                            INDICATOR.ENGLISH_NAME,
                                                            INDICATOR.UNIT_OF_MEASURE)
                                                    .mapping(
                                                            ScoredIndicator.class,
                                                            ScoredIndicator::new),
                                            SCORE_ITEM.WEIGHT,
                                            SCORE_ITEM.BASIS,
                                            SCORE_ITEM.RULE,
                                            SCORE_ITEM.FLOOR_SHARE,
                                            SCORE_ITEM.CAP_SHARE,
                                            SCORE_ITEM.STEPS)
                                    .from(SCORE_ITEM)
                                    .join(INDICATOR)
                                    .on(INDICATOR.ID.eq(SCORE_ITEM.INDICATOR_ID))
                                    .where(SCORE_ITEM.RULES_ID.eq(SCORE_RULES.ID))
                                    .orderBy(SCORE_ITEM.POSITION))
                    .as("items")
                    .convertFrom(rows -> rows.map(mapping(RuleSets::item)));

    private final DSLContext dsl;

    RuleSets(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// What lies beside the items.
    private record Rest(List<Deduction> deductions, List<Grade> grades) {}

    /// What happens to the scores of one plan happens one after the other.
    void lock(UUID plan) {
        dsl.select(PLAN.ID).from(PLAN).where(PLAN.ID.eq(plan)).forUpdate().fetchOne();
    }

    /// The newest version: what is calculated by.
    Optional<ScoreRules> newest(UUID plan) {
        return dsl.select(
                        SCORE_RULES.ID,
                        SCORE_RULES.NUMBER,
                        SCORE_RULES.REVISION,
                        SCORE_RULES.SAVED_AT,
                        PERSON.NAME,
                        SCORE_RULES.CONTENT,
                        ITEMS)
                .from(SCORE_RULES)
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(SCORE_RULES.SAVED_BY))
                .where(SCORE_RULES.PLAN_ID.eq(plan))
                .orderBy(SCORE_RULES.NUMBER.desc())
                .limit(1)
                .fetchOptional(mapping(RuleSets::rules));
    }

    /// Whether anything that was announced rests on the version.
    boolean settled(UUID rules) {
        return dsl.fetchExists(SCORE_TABLE, SCORE_TABLE.RULES_ID.eq(rules));
    }

    void add(UUID id, UUID plan, int number, Scheme scheme, Instant at, @Nullable UUID by) {
        dsl.insertInto(SCORE_RULES)
                .set(SCORE_RULES.ID, id)
                .set(SCORE_RULES.PLAN_ID, plan)
                .set(SCORE_RULES.NUMBER, number)
                .set(SCORE_RULES.REVISION, 1)
                .set(SCORE_RULES.CONTENT, content(scheme))
                .set(SCORE_RULES.SAVED_AT, at)
                .set(SCORE_RULES.SAVED_BY, by)
                .execute();
        items(id, scheme);
    }

    void replace(UUID id, Scheme scheme, Instant at, @Nullable UUID by) {
        dsl.update(SCORE_RULES)
                .set(SCORE_RULES.REVISION, SCORE_RULES.REVISION.plus(1))
                .set(SCORE_RULES.CONTENT, content(scheme))
                .set(SCORE_RULES.SAVED_AT, at)
                .set(SCORE_RULES.SAVED_BY, by)
                .where(SCORE_RULES.ID.eq(id))
                .execute();
        dsl.deleteFrom(SCORE_ITEM).where(SCORE_ITEM.RULES_ID.eq(id)).execute();
        items(id, scheme);
    }

    private void items(UUID rules, Scheme scheme) {
        dsl.batchInsert(
                        IntStream.range(0, scheme.items().size())
                                .mapToObj(at -> record(rules, at, scheme.items().get(at)))
                                .toList())
                .execute();
    }

    private org.tongbao.db.tables.records.ScoreItemRecord record(UUID rules, int at, Item item) {
        var row = dsl.newRecord(SCORE_ITEM);
        row.set(SCORE_ITEM.RULES_ID, rules);
        row.set(SCORE_ITEM.POSITION, at);
        row.set(SCORE_ITEM.INDICATOR_ID, item.indicator().id());
        row.set(SCORE_ITEM.WEIGHT, item.weight());
        row.set(SCORE_ITEM.BASIS, item.basis().name());
        row.set(SCORE_ITEM.RULE, item.kind().name());
        row.set(SCORE_ITEM.FLOOR_SHARE, item.floor());
        row.set(SCORE_ITEM.CAP_SHARE, item.cap());
        if (item.rule() instanceof Rule.Steps(List<Step> steps)) {
            row.set(SCORE_ITEM.STEPS, JSON.writeValueAsString(steps));
        }
        return row;
    }

    private static String content(Scheme scheme) {
        return JSON.writeValueAsString(new Rest(scheme.deductions(), scheme.grades()));
    }

    private static ScoreRules rules(
            UUID id,
            int number,
            int revision,
            Instant savedAt,
            @Nullable String savedBy,
            String content,
            List<Item> items) {
        var rest = JSON.readValue(content, Rest.class);
        return new ScoreRules(
                id,
                number,
                revision,
                savedAt,
                savedBy,
                new Scheme(items, rest.deductions(), rest.grades()));
    }

    private static Item item(
            ScoredIndicator indicator,
            BigDecimal weight,
            String basis,
            String rule,
            @Nullable BigDecimal floor,
            @Nullable BigDecimal cap,
            @Nullable String steps) {
        return new Item(
                indicator,
                weight,
                Basis.valueOf(basis),
                switch (RuleKind.valueOf(rule)) {
                    case PROPORTIONAL ->
                            new Rule.Proportional(
                                    Objects.requireNonNullElse(floor, NOTHING),
                                    Objects.requireNonNullElse(cap, ALL));
                    case STEPS ->
                            new Rule.Steps(
                                    JSON.readValue(
                                            Objects.requireNonNull(steps),
                                            new TypeReference<List<Step>>() {}));
                    case ALL_OR_NOTHING -> new Rule.AllOrNothing();
                });
    }
}
