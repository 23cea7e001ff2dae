package org.tongbao.sums;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.selectDistinct;
import static org.tongbao.db.Tables.FACT;
import static org.tongbao.db.Tables.FACT_SUM_PROGRESS;
import static org.tongbao.db.Tables.FACT_SUM_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;

import static java.util.stream.Collectors.groupingBy;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.tongbao.audit.SealedDeed;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Which units have sums, and up to which seal of the trail these hold everything. A unit under
/// which nothing was reported has none. What stands under another unit always comes first: its sums
/// are part of those above.
@Repository
class AddedUnits {

    private final DSLContext dsl;

    AddedUnits(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// How far the trail has been followed.
    ///
    /// @param throughSeal everything approved up to it is in the sums that are there
    /// @param complete whether none is missing
    record Progress(long throughSeal, boolean complete) {}

    /// Empty before the first sum.
    Optional<Progress> progress() {
        return dsl.select(FACT_SUM_PROGRESS.THROUGH_SEAL, FACT_SUM_PROGRESS.COMPLETE)
                .from(FACT_SUM_PROGRESS)
                .fetchOptional(mapping(Progress::new));
    }

    void set(Progress progress) {
        dsl.insertInto(FACT_SUM_PROGRESS)
                .set(FACT_SUM_PROGRESS.ONE, (byte) 1)
                .set(FACT_SUM_PROGRESS.THROUGH_SEAL, progress.throughSeal())
                .set(FACT_SUM_PROGRESS.COMPLETE, progress.complete())
                .onDuplicateKeyUpdate()
                .set(FACT_SUM_PROGRESS.THROUGH_SEAL, progress.throughSeal())
                .set(FACT_SUM_PROGRESS.COMPLETE, progress.complete())
                .execute();
    }

    /// Units under which there are facts and which have no sums.
    List<UUID> missing() {
        var reporting = selectDistinct(FACT.ORG_UNIT_ID).from(FACT).asTable("reporting");
        var above =
                dsl
                        .selectDistinct(ORG_UNIT_PLACEMENT.PATH)
                        .from(ORG_UNIT_PLACEMENT)
                        .join(reporting)
                        .on(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.eq(reporting.field(FACT.ORG_UNIT_ID)))
                        .fetch(ORG_UNIT_PLACEMENT.PATH)
                        .stream()
                        .flatMap(Above::of)
                        .sorted()
                        .map(Above::code)
                        .distinct()
                        .toList();
        var ids = ids(above);
        var made = Set.copyOf(all());
        return above.stream()
                .flatMap(code -> Stream.ofNullable(ids.get(code)))
                .filter(unit -> !made.contains(unit))
                .toList();
    }

    List<UUID> all() {
        return dsl.select(FACT_SUM_UNIT.ORG_UNIT_ID)
                .from(FACT_SUM_UNIT)
                .orderBy(FACT_SUM_UNIT.ORG_UNIT_ID)
                .fetch(FACT_SUM_UNIT.ORG_UNIT_ID);
    }

    List<String> codes(Collection<UUID> some) {
        return dsl.select(ORG_UNIT.CODE)
                .from(ORG_UNIT)
                .where(ORG_UNIT.ID.in(some))
                .orderBy(ORG_UNIT.CODE)
                .fetch(ORG_UNIT.CODE);
    }

    boolean contains(UUID unit) {
        return dsl.fetchExists(FACT_SUM_UNIT, FACT_SUM_UNIT.ORG_UNIT_ID.eq(unit));
    }

    void add(UUID unit) {
        dsl.insertInto(FACT_SUM_UNIT).set(FACT_SUM_UNIT.ORG_UNIT_ID, unit).execute();
    }

    /// They are made again before anything else.
    void forgetAll() {
        dsl.deleteFrom(FACT_SUM_UNIT).execute();
    }

    /// The units above one at any time are made again.
    void forgetAbove(UUID unit) {
        var paths =
                dsl.select(ORG_UNIT_PLACEMENT.PATH)
                        .from(ORG_UNIT_PLACEMENT)
                        .where(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.eq(unit))
                        .fetch(ORG_UNIT_PLACEMENT.PATH);
        var above = paths.stream().flatMap(Above::of).map(Above::code).distinct().toList();
        dsl.deleteFrom(FACT_SUM_UNIT)
                .where(FACT_SUM_UNIT.ORG_UNIT_ID.in(ids(above).values()))
                .execute();
    }

    /// Whose sums are not what the facts say any more once something was done, and from which month
    /// on.
    Map<UUID, YearMonth> touched(Collection<SealedDeed> deeds) {
        var places = places(deeds).stream().collect(groupingBy(StoodAt::unit));
        var from = new TreeMap<Above, YearMonth>();
        for (var deed : deeds) {
            var month = deed.month();
            if (deed.unit() != null && month != null) {
                places.getOrDefault(deed.unit(), List.of()).stream()
                        .filter(place -> place.holds(month))
                        .flatMap(place -> Above.of(place.path()))
                        .forEach(above -> from.merge(above, month, AddedUnits::earlier));
            }
        }
        var ids = ids(from.keySet().stream().map(Above::code).toList());
        var touched = new LinkedHashMap<UUID, YearMonth>();
        from.forEach((above, month) -> {
            var unit = ids.get(above.code());
            if (unit != null) {
                touched.merge(unit, month, AddedUnits::earlier);
            }
        });
        return touched;
    }

    private static YearMonth earlier(YearMonth one, YearMonth other) {
        return one.isBefore(other) ? one : other;
    }

    /// A unit above another, the deepest first.
    private record Above(int depth, String code) implements Comparable<Above> {

        private static final Comparator<Above> ORDER =
                Comparator.comparingInt(Above::depth).reversed().thenComparing(Above::code);

        /// @param path of the unit below
        static Stream<Above> of(String path) {
            var codes = path.split("/");
            return IntStream.range(0, codes.length - 1).mapToObj(i -> new Above(i, codes[i]));
        }

        @Override
        public int compareTo(Above other) {
            return ORDER.compare(this, other);
        }
    }

    private record StoodAt(UUID unit, YearMonth from, YearMonth to, String path) {

        boolean holds(YearMonth month) {
            return !month.isBefore(from) && !month.isAfter(to);
        }
    }

    private List<StoodAt> places(Collection<SealedDeed> deeds) {
        return dsl.select(
                        ORG_UNIT_PLACEMENT.ORG_UNIT_ID,
                        ORG_UNIT_PLACEMENT.FROM_MONTH,
                        ORG_UNIT_PLACEMENT.TO_MONTH,
                        ORG_UNIT_PLACEMENT.PATH)
                .from(ORG_UNIT_PLACEMENT)
                .where(
                        ORG_UNIT_PLACEMENT.ORG_UNIT_ID.in(
                                deeds.stream().map(SealedDeed::unit).distinct().toList()))
                .fetch(mapping(StoodAt::new));
    }

    private Map<String, UUID> ids(Collection<String> codes) {
        return dsl.select(ORG_UNIT.CODE, ORG_UNIT.ID)
                .from(ORG_UNIT)
                .where(ORG_UNIT.CODE.in(codes))
                .fetchMap(ORG_UNIT.CODE, ORG_UNIT.ID);
    }
}
