package org.tongbao.feed;

import static org.tongbao.feed.EntitySet.ANY;
import static org.tongbao.feed.EntitySet.EQUAL;

import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;

/// The entity sets of the OData service, in the order of its document.
@Component
class EntitySets {

    private final List<EntitySet<?>> all;

    EntitySets(ODataReaders readers) {
        all =
                List.of(
                        new EntitySet<>(
                                FeedTables.UNITS,
                                "Unit",
                                List.of("unitCode"),
                                Map.of("unitCode", ANY),
                                readers.new OfUnits()),
                        new EntitySet<>(
                                FeedTables.INDICATORS,
                                "Indicator",
                                List.of("indicatorCode"),
                                Map.of("indicatorCode", EQUAL),
                                readers.new OfIndicators()),
                        new EntitySet<>(
                                FeedTables.TARGETS,
                                "Target",
                                List.of("targetId"),
                                Map.of("planCode", EQUAL),
                                readers.new OfTargets()),
                        new EntitySet<>(
                                FeedTables.ACTUALS,
                                "Actual",
                                List.of("unitCode", "month", "indicatorCode"),
                                Map.of(
                                        "unitCode",
                                        ANY,
                                        "month",
                                        ANY,
                                        "indicatorCode",
                                        EQUAL,
                                        "updatedAt",
                                        ANY),
                                readers.new OfActuals()),
                        new EntitySet<>(
                                FeedTables.STANDING,
                                "Position",
                                List.of("unitCode", "indicatorCode", "month"),
                                Map.of(
                                        "month",
                                        EQUAL,
                                        "unitCode",
                                        ANY,
                                        "indicatorCode",
                                        EQUAL,
                                        "planCode",
                                        EQUAL),
                                readers.new OfStanding()));
    }

    List<EntitySet<?>> all() {
        return all;
    }

    /// @throws ODataRefused when there is none
    EntitySet<?> named(String name) {
        return all.stream()
                .filter(set -> set.name().equals(name))
                .findFirst()
                .orElseThrow(() -> ODataRefused.notFound("ODATA_NO_SUCH_SET", name));
    }
}
