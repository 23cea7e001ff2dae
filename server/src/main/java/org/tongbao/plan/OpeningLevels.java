package org.tongbao.plan;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.SQLDataType.VARCHAR;
import static org.tongbao.db.Tables.FACT;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;

import static java.util.Objects.requireNonNull;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.Scope;
import org.tongbao.authority.UnitPath;
import org.tongbao.history.EarlierFigures;
import org.tongbao.history.EarlierFigures.EarlierFigure;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.plan.Decomposition.Base;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What stocks held before a plan began (基数), for the decomposition of plans that were read within
/// a scope: of each unit that was given a part, as it was reported last or a document states it
/// exactly; else as a document states it of the whole.
@Repository
class OpeningLevels {

    private final DSLContext dsl;

    OpeningLevels(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// The last level that units under another reported.
    private record Reported(UUID indicator, UnitPath path, BigDecimal level) {

        static Reported of(UUID indicator, String path, String said) {
            return new Reported(
                    indicator,
                    new UnitPath(path),
                    new BigDecimal(said.substring(said.indexOf(':') + 1)));
        }
    }

    private record Published(UUID unit, List<EarlierFigure> figures) {}

    private record Known(List<Reported> reported, List<Published> published) {}

    /// By stock; one that is not known is left out. One statement.
    ///
    /// @param parts the units that were given a part of each stock
    /// @param eve the last month before the plan
    Map<UUID, Base> of(OrgUnit unit, Map<UUID, List<OrgUnit>> parts, YearMonth eve) {
        if (parts.isEmpty()) {
            return Map.of();
        }
        var units = new LinkedHashSet<>(List.of(unit.id()));
        parts.values().forEach(all -> all.forEach(part -> units.add(part.id())));
        var known =
                dsl.select(reported(unit, parts.keySet(), eve), published(units, parts, eve))
                        .fetchSingle(mapping(Known::new));
        var bases = new HashMap<UUID, Base>();
        parts.forEach((stock, given) ->
                base(known, unit, stock, given).ifPresent(base -> bases.put(stock, base)));
        return bases;
    }

    private static Optional<Base> base(Known known, OrgUnit unit, UUID stock, List<OrgUnit> parts) {
        var all = new ArrayList<Base>();
        for (var part : parts) {
            var base = reported(known, part, stock).or(() -> published(known, part, stock));
            if (base.isEmpty()) {
                return published(known, unit, stock);
            }
            all.add(base.get());
        }
        known.reported().stream()
                .filter(one -> one.indicator().equals(stock) && one.path().equals(unit.path()))
                .forEach(own -> all.add(new Base(own.level(), List.of())));
        return all.stream().reduce(Base::plus);
    }

    private static Optional<Base> reported(Known known, OrgUnit part, UUID stock) {
        return known.reported().stream()
                .filter(one -> one.indicator().equals(stock) && part.path().contains(one.path()))
                .map(one -> new Base(one.level(), List.of()))
                .reduce(Base::plus);
    }

    /// Of several documents the most precise counts.
    private static Optional<Base> published(Known known, OrgUnit part, UUID stock) {
        return known.published().stream()
                .filter(one -> one.unit().equals(part.id()))
                .flatMap(one -> one.figures().stream())
                .filter(figure -> figure.indicator().equals(stock))
                .filter(figure -> figure.period().from().equals(figure.period().to()))
                .map(figure -> new Base(figure.amount(), List.of(figure.document())))
                .findFirst();
    }

    private static Field<List<Reported>> reported(
            OrgUnit unit, Collection<UUID> stocks, YearMonth eve) {
        var amount = sum(FACT.AMOUNT).as("amount");
        var monthly =
                select(
                                FACT.INDICATOR_ID,
                                FACT.ORG_UNIT_ID,
                                ORG_UNIT_PLACEMENT.PATH,
                                FACT.MONTH,
                                amount)
                        .from(FACT)
                        .join(ORG_UNIT_PLACEMENT)
                        .on(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.eq(FACT.ORG_UNIT_ID))
                        .and(ORG_UNIT_PLACEMENT.FROM_MONTH.le(eve))
                        .and(ORG_UNIT_PLACEMENT.TO_MONTH.ge(eve))
                        .where(Scope.under(ORG_UNIT_PLACEMENT.PATH, unit.path()))
                        .and(FACT.INDICATOR_ID.in(stocks))
                        .and(FACT.MONTH.le(eve))
                        .groupBy(
                                FACT.INDICATOR_ID,
                                FACT.ORG_UNIT_ID,
                                ORG_UNIT_PLACEMENT.PATH,
                                FACT.MONTH)
                        .having(sum(FACT.REPORTED).gt(BigDecimal.ZERO))
                        .asTable("monthly");
        var indicator = requireNonNull(monthly.field(FACT.INDICATOR_ID));
        var path = requireNonNull(monthly.field(ORG_UNIT_PLACEMENT.PATH));
        var said =
                concat(
                        requireNonNull(monthly.field(FACT.MONTH)).cast(VARCHAR),
                        inline(":"),
                        requireNonNull(monthly.field(amount)).cast(VARCHAR));
        return multiset(select(indicator, path, max(said)).from(monthly).groupBy(indicator, path))
                .as("reported")
                .convertFrom(rows -> rows.map(mapping(Reported::of)));
    }

    private static Field<List<Published>> published(
            Collection<UUID> units, Map<UUID, ?> parts, YearMonth eve) {
        return multiset(
                        select(
                                        ORG_UNIT.ID,
                                        EarlierFigures.of(
                                                ORG_UNIT.ID, parts.keySet(), List.of(eve)))
                                .from(ORG_UNIT)
                                .where(ORG_UNIT.ID.in(units)))
                .as("published")
                .convertFrom(rows -> rows.map(mapping(Published::new)));
    }
}
