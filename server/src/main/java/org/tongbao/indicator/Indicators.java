package org.tongbao.indicator;

import static org.tongbao.db.Tables.INDICATOR;
import static org.tongbao.db.Tables.INDICATOR_ALIAS;
import static org.tongbao.db.Tables.INDICATOR_DEFINITION;
import static org.tongbao.indicator.IndicatorColumns.indicator;

import org.jooq.DSLContext;
import org.jooq.Record1;
import org.springframework.stereotype.Repository;
import org.tongbao.problem.NotFoundException;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Reads the catalogue. It belongs to no unit: whoever is signed in may read all of it, so nothing
/// here takes a scope.
@Repository
public class Indicators {

    private final DSLContext dsl;

    Indicators(DSLContext dsl) {
        this.dsl = dsl;
    }

    public Optional<Indicator> find(String code) {
        return dsl.select(indicator(INDICATOR))
                .from(INDICATOR)
                .where(INDICATOR.CODE.eq(code))
                .fetchOptional(Record1::value1);
    }

    /// @throws NotFoundException when there is none
    public Indicator get(String code) {
        return find(code).orElseThrow(() -> new NotFoundException("indicator " + code));
    }

    public Map<UUID, Indicator> byId(Collection<UUID> ids) {
        return dsl.select(indicator(INDICATOR))
                .from(INDICATOR)
                .where(INDICATOR.ID.in(ids))
                .fetchMap(row -> row.value1().id(), Record1::value1);
    }

    /// In the order of the catalogue.
    public List<Indicator> byCode(Collection<String> codes) {
        return dsl.select(indicator(INDICATOR))
                .from(INDICATOR)
                .where(INDICATOR.CODE.in(codes))
                .orderBy(INDICATOR.POSITION, INDICATOR.CODE)
                .fetch(Record1::value1);
    }

    /// How many there are, retired ones included.
    public int count() {
        return dsl.fetchCount(INDICATOR);
    }

    Map<UUID, List<String>> aliases(Collection<UUID> indicators) {
        return dsl.select(INDICATOR_ALIAS.INDICATOR_ID, INDICATOR_ALIAS.ALIAS)
                .from(INDICATOR_ALIAS)
                .where(INDICATOR_ALIAS.INDICATOR_ID.in(indicators))
                .orderBy(INDICATOR_ALIAS.INDICATOR_ID, INDICATOR_ALIAS.ALIAS)
                .fetchGroups(INDICATOR_ALIAS.INDICATOR_ID, INDICATOR_ALIAS.ALIAS);
    }

    /// All versions of the definitions, the first one first.
    Map<UUID, List<IndicatorDefinition>> definitions(Collection<UUID> indicators) {
        return dsl.select(
                        INDICATOR_DEFINITION.INDICATOR_ID,
                        INDICATOR_DEFINITION.VERSION,
                        INDICATOR_DEFINITION.FROM_MONTH,
                        INDICATOR_DEFINITION.TEXT,
                        INDICATOR_DEFINITION.ENGLISH_TEXT)
                .from(INDICATOR_DEFINITION)
                .where(INDICATOR_DEFINITION.INDICATOR_ID.in(indicators))
                .orderBy(INDICATOR_DEFINITION.INDICATOR_ID, INDICATOR_DEFINITION.VERSION)
                .fetchGroups(
                        INDICATOR_DEFINITION.INDICATOR_ID,
                        row ->
                                new IndicatorDefinition(
                                        row.value2(), row.value3(), row.value4(), row.value5()));
    }
}
