package org.tongbao.history;

import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.tongbao.db.Tables.HISTORICAL_FIGURE;
import static org.tongbao.db.Tables.INDICATOR;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.indicator.IndicatorColumns.indicator;
import static org.tongbao.orgunit.OrgUnitTree.inForce;
import static org.tongbao.orgunit.OrgUnitTree.unit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record6;
import org.jooq.Records;
import org.jooq.SelectOnConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.Scope;
import org.tongbao.db.tables.records.HistoricalFigureRecord;
import org.tongbao.graphql.PageRequest;
import org.tongbao.indicator.Indicator;
import org.tongbao.indicator.UnitOfMeasure;
import org.tongbao.orgunit.OrgUnit;

import java.time.Clock;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Figures of earlier years. They are read where units stand today: a document of 2021 is looked
/// for under the unit that keeps it now.
@Repository
class HistoricalFigures {

    private static final int MOST_COMPARED = 20_000;
    private static final int MOST_WRITTEN_ABOUT = 5_000;
    private static final org.tongbao.db.tables.Indicator NUMERATOR = INDICATOR.as("numerator");
    private static final org.tongbao.db.tables.Indicator DENOMINATOR = INDICATOR.as("denominator");

    private final DSLContext dsl;
    private final Clock clock;

    HistoricalFigures(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    /// Figures of a unit and the units directly under it, those of the newest period first, then in
    /// the order of their import. Not judged yet.
    List<HistoricalFigure> page(
            Scope scope,
            OrgUnit unit,
            @Nullable String indicator,
            FigureFilter filter,
            PageRequest request) {
        return rows().where(ORG_UNIT.ID.eq(unit.id()).or(alsoBelow(unit, filter)))
                .and(scope.covers(ORG_UNIT_PLACEMENT.PATH))
                .and(indicator == null ? noCondition() : INDICATOR.CODE.eq(indicator))
                .and(within(filter))
                .and(saying(filter.search()))
                .and(after(request))
                .orderBy(HISTORICAL_FIGURE.TO_MONTH.desc(), HISTORICAL_FIGURE.ID)
                .limit(request.limit())
                .fetch(HistoricalFigures::figure);
    }

    private static Condition alsoBelow(OrgUnit unit, FigureFilter filter) {
        return Boolean.TRUE.equals(filter.own())
                ? falseCondition()
                : ORG_UNIT_PLACEMENT.PARENT_ID.eq(unit.id());
    }

    /// Figures whose months lie within.
    private static Condition within(FigureFilter filter) {
        var from = filter.from();
        var to = filter.to();
        return (from == null ? noCondition() : HISTORICAL_FIGURE.FROM_MONTH.ge(from))
                .and(to == null ? noCondition() : HISTORICAL_FIGURE.TO_MONTH.le(to));
    }

    /// In the words of the document, its name, the printed figure, or the names of unit and
    /// indicator.
    private static Condition saying(@Nullable String search) {
        return search == null
                ? noCondition()
                : HISTORICAL_FIGURE
                        .QUOTE
                        .contains(search)
                        .or(HISTORICAL_FIGURE.DOCUMENT.contains(search))
                        .or(HISTORICAL_FIGURE.PRINTED.contains(search))
                        .or(ORG_UNIT.NAME.contains(search))
                        .or(INDICATOR.NAME.contains(search))
                        .or(INDICATOR.SHORT_NAME.contains(search))
                        .or(INDICATOR.ENGLISH_NAME.containsIgnoreCase(search));
    }

    private static Condition after(PageRequest request) {
        var cursor = request.after();
        return cursor == null
                ? noCondition()
                : HISTORICAL_FIGURE
                        .TO_MONTH
                        .lt(cursor.month(0))
                        .or(
                                HISTORICAL_FIGURE
                                        .TO_MONTH
                                        .eq(cursor.month(0))
                                        .and(HISTORICAL_FIGURE.ID.gt(cursor.uuid(1))));
    }

    /// All that the figures of this unit and of those directly under it may be held against:
    /// theirs, those of the units directly under these, and those of the unit above, from a year
    /// before `first` on.
    List<Stated> around(Scope scope, OrgUnit unit, YearMonth first, YearMonth last) {
        var codes = unit.path().value().split("/");
        var above = codes.length < 2 ? unit.code() : codes[codes.length - 2];
        return rows().where(
                        ORG_UNIT.ID
                                .eq(unit.id())
                                .or(underOneShown(unit))
                                .or(ORG_UNIT.CODE.eq(above)))
                .and(scope.coversOrLeadsTo(ORG_UNIT_PLACEMENT.PATH))
                .and(HISTORICAL_FIGURE.TO_MONTH.between(first.minusYears(1), last))
                .limit(MOST_COMPARED)
                .fetch(row -> figure(row).stated());
    }

    /// Figures of a unit and of the units directly under it, the most precise first. Not judged.
    List<HistoricalFigure> endingIn(Scope scope, OrgUnit unit, Collection<YearMonth> lastMonths) {
        return rows().where(
                        ORG_UNIT.ID.eq(unit.id()).or(ORG_UNIT_PLACEMENT.PARENT_ID.eq(unit.id())))
                .and(scope.covers(ORG_UNIT_PLACEMENT.PATH))
                .and(HISTORICAL_FIGURE.TO_MONTH.in(lastMonths))
                .orderBy(HISTORICAL_FIGURE.MARGIN, HISTORICAL_FIGURE.ID)
                .limit(MOST_WRITTEN_ABOUT)
                .fetch(HistoricalFigures::figure);
    }

    /// The units directly under this one and under each of those, which together are the whole.
    Map<UUID, Set<UUID>> children(Scope scope, OrgUnit unit) {
        return dsl
                .select(ORG_UNIT_PLACEMENT.PARENT_ID, ORG_UNIT_PLACEMENT.ORG_UNIT_ID)
                .from(ORG_UNIT_PLACEMENT)
                .where(underOneShown(unit))
                .and(inForce(ORG_UNIT_PLACEMENT, YearMonth.now(clock)))
                .and(scope.covers(ORG_UNIT_PLACEMENT.PATH))
                .stream()
                .collect(groupingBy(row -> row.value1(), mapping(row -> row.value2(), toSet())));
    }

    private Condition underOneShown(OrgUnit unit) {
        var shown = ORG_UNIT_PLACEMENT.as("shown");
        return ORG_UNIT_PLACEMENT.PARENT_ID.in(
                select(shown.ORG_UNIT_ID)
                        .from(shown)
                        .where(shown.ORG_UNIT_ID.eq(unit.id()).or(shown.PARENT_ID.eq(unit.id())))
                        .and(inForce(shown, YearMonth.now(clock))));
    }

    /// The row, locked until the transaction ends. Whose it is, the caller asks before using it.
    Optional<Kept> lock(UUID id) {
        return dsl.select(
                        HISTORICAL_FIGURE.ID,
                        HISTORICAL_FIGURE.ORG_UNIT_ID,
                        HISTORICAL_FIGURE.FROM_MONTH,
                        HISTORICAL_FIGURE.TO_MONTH,
                        HISTORICAL_FIGURE.PRINTED,
                        HISTORICAL_FIGURE.DOCUMENT)
                .from(HISTORICAL_FIGURE)
                .where(HISTORICAL_FIGURE.ID.eq(id))
                .forUpdate()
                .fetchOptional(Records.mapping(Kept::new));
    }

    /// What was kept, for whoever takes it out.
    record Kept(
            UUID id, UUID unit, YearMonth from, YearMonth to, String printed, String document) {}

    void remove(UUID id) {
        dsl.deleteFrom(HISTORICAL_FIGURE).where(HISTORICAL_FIGURE.ID.eq(id)).execute();
    }

    private SelectOnConditionStep<
                    Record6<OrgUnit, UUID, Indicator, HistoricalFigureRecord, String, String>>
            rows() {
        return dsl.select(
                        unit(ORG_UNIT, ORG_UNIT_PLACEMENT),
                        ORG_UNIT_PLACEMENT.PARENT_ID,
                        indicator(INDICATOR),
                        HISTORICAL_FIGURE,
                        NUMERATOR.UNIT_OF_MEASURE,
                        DENOMINATOR.UNIT_OF_MEASURE)
                .from(HISTORICAL_FIGURE)
                .join(ORG_UNIT)
                .on(ORG_UNIT.ID.eq(HISTORICAL_FIGURE.ORG_UNIT_ID))
                .join(INDICATOR)
                .on(INDICATOR.ID.eq(HISTORICAL_FIGURE.INDICATOR_ID))
                .leftJoin(NUMERATOR)
                .on(NUMERATOR.ID.eq(INDICATOR.NUMERATOR_ID))
                .leftJoin(DENOMINATOR)
                .on(DENOMINATOR.ID.eq(INDICATOR.DENOMINATOR_ID))
                .join(ORG_UNIT_PLACEMENT)
                .on(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.eq(ORG_UNIT.ID))
                .and(inForce(ORG_UNIT_PLACEMENT, YearMonth.now(clock)));
    }

    private static HistoricalFigure figure(
            Record6<OrgUnit, UUID, Indicator, HistoricalFigureRecord, String, String> row) {
        var unit = row.value1();
        var counted = row.value3();
        var shift =
                row.value5() == null || row.value6() == null
                        ? 0
                        : counted.unit()
                                .shiftOf(
                                        UnitOfMeasure.of(row.value5()),
                                        UnitOfMeasure.of(row.value6()));
        var stated =
                Stated.of(
                        row.value4(),
                        new Stated.Unit(unit.id(), unit.name(), row.value2()),
                        Stated.Counted.of(counted, shift));
        return new HistoricalFigure(
                unit,
                counted,
                stated,
                row.value4().getPrinted(),
                row.value4().getQuote(),
                Computed.NOTHING,
                List.of());
    }
}
