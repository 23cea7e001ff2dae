package org.tongbao.sums;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static org.tongbao.db.Tables.FACT_SUM_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;

import static java.util.stream.Collectors.groupingBy;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.tongbao.audit.SealedDeed;
import org.tongbao.authority.Scope;
import org.tongbao.authority.UnitPath;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/// Units whose sums are not what they should be any more once something was done.
@Repository
class TouchedUnits {

    private final DSLContext dsl;

    TouchedUnits(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// Where they stand or stood, and from which month on their sums are otherwise. Of what is done
    /// [Touch#EVERYWHERE] nothing is said. A unit with nothing under it may be among them.
    SortedMap<Above, YearMonth> places(Collection<SealedDeed> deeds) {
        var stays = stays(deeds).stream().collect(groupingBy(Stay::unit));
        var places = new TreeMap<Above, YearMonth>();
        for (var deed : deeds) {
            for (var stay : stays.getOrDefault(deed.unit(), List.of())) {
                touched(deed, stay)
                        .forEach(above -> places.merge(above, since(deed), TouchedUnits::earlier));
            }
        }
        return places;
    }

    /// The units in some places, if anything ever stood under them or is kept of them.
    Map<String, UUID> units(Collection<Above> places) {
        return places.isEmpty()
                ? Map.of()
                : dsl.select(ORG_UNIT.CODE, ORG_UNIT.ID)
                        .from(ORG_UNIT)
                        .where(
                                ORG_UNIT.CODE.in(
                                        places.stream().map(Above::code).distinct().toList()))
                        .and(
                                exists(
                                                selectOne()
                                                        .from(ORG_UNIT_PLACEMENT)
                                                        .where(
                                                                ORG_UNIT_PLACEMENT.PARENT_ID.eq(
                                                                        ORG_UNIT.ID)))
                                        .or(
                                                exists(
                                                        selectOne()
                                                                .from(FACT_SUM_UNIT)
                                                                .where(
                                                                        FACT_SUM_UNIT.ORG_UNIT_ID
                                                                                .eq(ORG_UNIT.ID)))))
                        .fetchMap(ORG_UNIT.CODE, ORG_UNIT.ID);
    }

    private Stream<Above> touched(SealedDeed deed, Stay stay) {
        var month = since(deed);
        return switch (Touch.of(deed)) {
            case ABOVE_IN_MONTH ->
                    stay.from().isAfter(month) || stay.to().isBefore(month)
                            ? Stream.of()
                            : Above.of(stay.path());
            case ABOVE_SINCE_MONTH ->
                    stay.to().isBefore(month) ? Stream.of() : Above.of(stay.path());
            case AT_AND_ABOVE -> Above.andAt(stay.path());
            case AROUND -> Stream.concat(Above.andAt(stay.path()), under(stay.path()));
            case EVERYWHERE -> Stream.of();
        };
    }

    private static YearMonth since(SealedDeed deed) {
        return switch (Touch.of(deed)) {
            case ABOVE_IN_MONTH, ABOVE_SINCE_MONTH ->
                    deed.month() == null ? AddedUnit.EVER : deed.month();
            case AT_AND_ABOVE, AROUND, EVERYWHERE -> AddedUnit.EVER;
        };
    }

    static YearMonth earlier(YearMonth one, YearMonth other) {
        return one.isBefore(other) ? one : other;
    }

    /// The units that ever stood under a place and had others under them.
    private Stream<Above> under(UnitPath path) {
        return dsl
                .selectDistinct(ORG_UNIT_PLACEMENT.PATH)
                .from(ORG_UNIT_PLACEMENT)
                .where(Scope.under(ORG_UNIT_PLACEMENT.PATH, path))
                .fetch(ORG_UNIT_PLACEMENT.PATH)
                .stream()
                .map(UnitPath::new)
                .filter(below -> !below.equals(path))
                .map(UnitPath::governing)
                .filter(path::contains)
                .distinct()
                .map(Above::new);
    }

    private record Stay(UUID unit, YearMonth from, YearMonth to, UnitPath path) {

        Stay(UUID unit, YearMonth from, YearMonth to, String path) {
            this(unit, from, to, new UnitPath(path));
        }
    }

    private List<Stay> stays(Collection<SealedDeed> deeds) {
        return dsl.select(
                        ORG_UNIT_PLACEMENT.ORG_UNIT_ID,
                        ORG_UNIT_PLACEMENT.FROM_MONTH,
                        ORG_UNIT_PLACEMENT.TO_MONTH,
                        ORG_UNIT_PLACEMENT.PATH)
                .from(ORG_UNIT_PLACEMENT)
                .where(
                        ORG_UNIT_PLACEMENT.ORG_UNIT_ID.in(
                                deeds.stream()
                                        .map(SealedDeed::unit)
                                        .filter(Objects::nonNull)
                                        .distinct()
                                        .toList()))
                .fetch(mapping(Stay::new));
    }
}
