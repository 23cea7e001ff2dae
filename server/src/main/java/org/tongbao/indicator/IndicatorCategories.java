package org.tongbao.indicator;

import static org.tongbao.db.Tables.INDICATOR_CATEGORY;

import static java.util.stream.Collectors.toMap;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/// The categories (创造 运用 保护 管理 服务 宣传) under which reports print indicators. They belong to the
/// report: 贯标 stands under 管理 in the city's bulletin, under 运用 in the aims of the plan and under 创造
/// in its measures. The usual one stands with the indicator, the further ones here.
@Repository
public class IndicatorCategories {

    private final DSLContext dsl;

    IndicatorCategories(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// All of each, the usual one first.
    public Map<Indicator, List<String>> of(Collection<Indicator> indicators) {
        var further = further(indicators.stream().map(Indicator::id).distinct().toList());
        return indicators.stream()
                .distinct()
                .collect(
                        toMap(
                                Function.identity(),
                                one -> all(one, further.getOrDefault(one.id(), List.of()))));
    }

    private static List<String> all(Indicator indicator, List<String> further) {
        return Stream.concat(Stream.of(indicator.category()), further.stream()).distinct().toList();
    }

    List<String> further(UUID indicator) {
        return further(List.of(indicator)).getOrDefault(indicator, List.of());
    }

    private Map<UUID, List<String>> further(Collection<UUID> indicators) {
        return dsl.select(INDICATOR_CATEGORY.INDICATOR_ID, INDICATOR_CATEGORY.CATEGORY)
                .from(INDICATOR_CATEGORY)
                .where(INDICATOR_CATEGORY.INDICATOR_ID.in(indicators))
                .orderBy(INDICATOR_CATEGORY.INDICATOR_ID, INDICATOR_CATEGORY.POSITION)
                .fetchGroups(INDICATOR_CATEGORY.INDICATOR_ID, INDICATOR_CATEGORY.CATEGORY);
    }

    /// The indicator is locked.
    void replace(UUID indicator, List<String> further) {
        forget(indicator);
        for (var position = 1; position <= further.size(); position++) {
            dsl.insertInto(INDICATOR_CATEGORY)
                    .set(INDICATOR_CATEGORY.INDICATOR_ID, indicator)
                    .set(INDICATOR_CATEGORY.POSITION, (byte) position)
                    .set(INDICATOR_CATEGORY.CATEGORY, further.get(position - 1))
                    .execute();
        }
    }

    void forget(UUID indicator) {
        dsl.deleteFrom(INDICATOR_CATEGORY)
                .where(INDICATOR_CATEGORY.INDICATOR_ID.eq(indicator))
                .execute();
    }
}
