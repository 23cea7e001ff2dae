package org.tongbao.indicator;

import static org.jooq.impl.DSL.max;
import static org.tongbao.db.Tables.INDICATOR;
import static org.tongbao.db.Tables.INDICATOR_ALIAS;
import static org.tongbao.db.Tables.INDICATOR_DEFINITION;
import static org.tongbao.db.Tables.REPLACED_INDICATOR;
import static org.tongbao.indicator.IndicatorColumns.indicator;

import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tongbao.knownat.FormerRows;

import java.time.Clock;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// Writes the catalogue. Everything is decided on rows locked here; locks are taken in the order of
/// the identities, so that two mergers cannot wait for each other.
@Repository
class Catalogue {

    private final DSLContext dsl;
    private final IndicatorRelations relations;
    private final IndicatorCategories categories;
    private final FormerRows former;
    private final Clock clock;

    Catalogue(
            DSLContext dsl,
            IndicatorRelations relations,
            IndicatorCategories categories,
            FormerRows former,
            Clock clock) {
        this.dsl = dsl;
        this.relations = relations;
        this.categories = categories;
        this.former = former;
        this.clock = clock;
    }

    Optional<Indicator> lock(String code) {
        return dsl.select(indicator(INDICATOR))
                .from(INDICATOR)
                .where(INDICATOR.CODE.eq(code))
                .forUpdate()
                .fetchOptional(Record1::value1);
    }

    List<Indicator> lock(Collection<String> codes) {
        return dsl.select(indicator(INDICATOR))
                .from(INDICATOR)
                .where(INDICATOR.CODE.in(codes))
                .orderBy(INDICATOR.ID)
                .forUpdate()
                .fetch(Record1::value1);
    }

    int lastPosition() {
        var last = dsl.select(max(INDICATOR.POSITION)).from(INDICATOR).fetchOne(Record1::value1);
        return last == null ? 0 : last;
    }

    /// Others called so, by name or alias.
    List<Indicator> called(String name, @Nullable UUID except) {
        return dsl
                .selectDistinct(indicator(INDICATOR))
                .from(INDICATOR)
                .leftJoin(INDICATOR_ALIAS)
                .on(INDICATOR_ALIAS.INDICATOR_ID.eq(INDICATOR.ID))
                .where(INDICATOR.NAME.eq(name).or(INDICATOR_ALIAS.ALIAS.eq(name)))
                .and(INDICATOR.MERGED_INTO_ID.isNull())
                .fetch(Record1::value1)
                .stream()
                .filter(one -> !one.id().equals(except))
                .toList();
    }

    void create(Indicator made) {
        dsl.insertInto(INDICATOR)
                .set(INDICATOR.ID, made.id())
                .set(INDICATOR.CODE, made.code())
                .set(INDICATOR.NAME, made.name())
                .set(INDICATOR.ENGLISH_NAME, made.englishName())
                .set(INDICATOR.SHORT_NAME, made.shortName())
                .set(INDICATOR.UNIT_OF_MEASURE, made.unitOfMeasure())
                .set(INDICATOR.KIND, made.kind().name())
                .set(INDICATOR.DECIMALS, (byte) made.decimals())
                .set(INDICATOR.DIRECTION, made.direction().name())
                .set(INDICATOR.CATEGORY, made.category())
                .set(INDICATOR.NUMERATOR_ID, made.numeratorId())
                .set(INDICATOR.DENOMINATOR_ID, made.denominatorId())
                .set(INDICATOR.POSITION, made.position())
                .set(INDICATOR.REVISION, made.revision())
                .execute();
    }

    /// The row is locked: its revision is the one it was read with. What it was is kept.
    void save(Indicator next) {
        former.keep(
                INDICATOR.KNOWN_FROM,
                REPLACED_INDICATOR.KNOWN_TO,
                INDICATOR.ID.eq(next.id()),
                clock.instant());
        dsl.update(INDICATOR)
                .set(INDICATOR.NAME, next.name())
                .set(INDICATOR.ENGLISH_NAME, next.englishName())
                .set(INDICATOR.SHORT_NAME, next.shortName())
                .set(INDICATOR.UNIT_OF_MEASURE, next.unitOfMeasure())
                .set(INDICATOR.KIND, next.kind().name())
                .set(INDICATOR.DECIMALS, (byte) next.decimals())
                .set(INDICATOR.DIRECTION, next.direction().name())
                .set(INDICATOR.CATEGORY, next.category())
                .set(INDICATOR.POSITION, next.position())
                .set(INDICATOR.RETIRED_FROM_MONTH, next.retiredFrom())
                .set(INDICATOR.MERGED_INTO_ID, next.mergedIntoId())
                .set(INDICATOR.REVISION, INDICATOR.REVISION.plus(1))
                .where(INDICATOR.ID.eq(next.id()))
                .execute();
    }

    void delete(UUID indicator) {
        relations.forget(indicator);
        categories.forget(indicator);
        dsl.deleteFrom(INDICATOR_ALIAS).where(INDICATOR_ALIAS.INDICATOR_ID.eq(indicator)).execute();
        dsl.deleteFrom(INDICATOR_DEFINITION)
                .where(INDICATOR_DEFINITION.INDICATOR_ID.eq(indicator))
                .execute();
        dsl.deleteFrom(INDICATOR).where(INDICATOR.ID.eq(indicator)).execute();
    }

    int ratesOf(UUID part) {
        return dsl.fetchCount(
                INDICATOR, INDICATOR.NUMERATOR_ID.eq(part).or(INDICATOR.DENOMINATOR_ID.eq(part)));
    }

    /// Rates that are still asked for and made of it.
    List<String> livingRatesOf(UUID part) {
        return dsl.select(INDICATOR.NAME)
                .from(INDICATOR)
                .where(INDICATOR.NUMERATOR_ID.eq(part).or(INDICATOR.DENOMINATOR_ID.eq(part)))
                .and(INDICATOR.RETIRED_FROM_MONTH.isNull())
                .orderBy(INDICATOR.POSITION)
                .fetch(INDICATOR.NAME);
    }

    boolean addAlias(UUID indicator, String alias) {
        return dsl.insertInto(INDICATOR_ALIAS)
                        .set(INDICATOR_ALIAS.INDICATOR_ID, indicator)
                        .set(INDICATOR_ALIAS.ALIAS, alias)
                        .onDuplicateKeyIgnore()
                        .execute()
                > 0;
    }

    boolean removeAlias(UUID indicator, String alias) {
        return dsl.deleteFrom(INDICATOR_ALIAS)
                        .where(INDICATOR_ALIAS.INDICATOR_ID.eq(indicator))
                        .and(INDICATOR_ALIAS.ALIAS.eq(alias))
                        .execute()
                > 0;
    }

    /// The last version; empty when it was never defined.
    Optional<IndicatorDefinition> lastDefinition(UUID indicator) {
        return dsl.selectFrom(INDICATOR_DEFINITION)
                .where(INDICATOR_DEFINITION.INDICATOR_ID.eq(indicator))
                .orderBy(INDICATOR_DEFINITION.VERSION.desc())
                .limit(1)
                .fetchOptional(row ->
                        new IndicatorDefinition(
                                row.getVersion(),
                                row.getFromMonth(),
                                row.getText(),
                                row.getEnglishText()));
    }

    void define(UUID indicator, IndicatorDefinition definition) {
        dsl.insertInto(INDICATOR_DEFINITION)
                .set(INDICATOR_DEFINITION.INDICATOR_ID, indicator)
                .set(INDICATOR_DEFINITION.VERSION, definition.version())
                .set(INDICATOR_DEFINITION.FROM_MONTH, definition.fromMonth())
                .set(INDICATOR_DEFINITION.TEXT, definition.text())
                .set(INDICATOR_DEFINITION.ENGLISH_TEXT, definition.englishText())
                .onDuplicateKeyUpdate()
                .set(INDICATOR_DEFINITION.TEXT, definition.text())
                .set(INDICATOR_DEFINITION.ENGLISH_TEXT, definition.englishText())
                .execute();
    }

    /// Names, rates and 口径 of the one follow to the other; where the survivor has a 口径 of its own,
    /// that holds. What was merged into the one before points to the survivor now.
    void merge(Merging merging, YearMonth retiredFrom) {
        var merged = merging.merged().id();
        var survivor = merging.survivor().id();
        relations.follow(merging);
        MergedReferences.follow(
                dsl,
                merging,
                List.of(
                        INDICATOR.NUMERATOR_ID,
                        INDICATOR.DENOMINATOR_ID,
                        INDICATOR.MERGED_INTO_ID));
        dsl.select(INDICATOR_ALIAS.ALIAS)
                .from(INDICATOR_ALIAS)
                .where(INDICATOR_ALIAS.INDICATOR_ID.eq(merged))
                .fetch(INDICATOR_ALIAS.ALIAS)
                .forEach(alias -> addAlias(survivor, alias));
        if (!merging.merged().name().equals(merging.survivor().name())) {
            addAlias(survivor, merging.merged().name());
        }
        dsl.update(INDICATOR)
                .set(INDICATOR.MERGED_INTO_ID, survivor)
                .set(
                        INDICATOR.RETIRED_FROM_MONTH,
                        Objects.requireNonNullElse(merging.merged().retiredFrom(), retiredFrom))
                .set(INDICATOR.REVISION, INDICATOR.REVISION.plus(1))
                .where(INDICATOR.ID.eq(merged))
                .execute();
        dsl.update(INDICATOR)
                .set(INDICATOR.REVISION, INDICATOR.REVISION.plus(1))
                .where(INDICATOR.ID.eq(survivor))
                .execute();
    }
}
