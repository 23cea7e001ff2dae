package org.tongbao.bulletin;

import org.tongbao.indicator.Indicator;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.standing.IndicatorStanding;
import org.tongbao.standing.Verdict;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One indicator over a span: the unit's own total and the units below, in official order, with
/// those to be named.
record IndicatorFigures(
        Indicator indicator,
        UnitFigure total,
        List<UnitFigure> rows,
        List<OrgUnit> zero,
        List<OrgUnit> behind,
        List<OrgUnit> done,
        List<OrgUnit> silent,
        boolean demonstration) {

    IndicatorFigures {
        rows = List.copyOf(rows);
        zero = List.copyOf(zero);
        behind = List.copyOf(behind);
        done = List.copyOf(done);
        silent = List.copyOf(silent);
    }

    static IndicatorFigures of(OrgUnit unit, IndicatorStanding standing, boolean demonstration) {
        var laggards = standing.laggards();
        return new IndicatorFigures(
                standing.indicator(),
                UnitFigure.of(unit, standing.total()),
                standing.rows().stream().map(row -> UnitFigure.of(row.unit(), row.line())).toList(),
                laggards.zero(),
                laggards.behind(),
                standing.rows().stream()
                        .filter(row ->
                                row.line().verdict() == Verdict.DONE
                                        || row.line().verdict() == Verdict.MET)
                        .map(row -> row.unit())
                        .toList(),
                laggards.silent(),
                demonstration);
    }

    /// Documents name nobody as behind or silent: what they do not state is not known.
    static IndicatorFigures stated(Indicator indicator, UnitFigure total, List<UnitFigure> rows) {
        return new IndicatorFigures(
                indicator,
                total,
                rows,
                rows.stream().filter(UnitFigure::zero).map(UnitFigure::unit).toList(),
                List.of(),
                List.of(),
                List.of(),
                false);
    }

    Optional<UnitFigure> of(String code) {
        return Stream.concat(Stream.of(total), rows.stream())
                .filter(figure -> figure.unit().code().equals(code))
                .findFirst();
    }

    /// The units below that a reference is said of or names.
    List<OrgUnit> named(FigureReference reference) {
        return switch (reference.measure()) {
            case BY_UNIT ->
                    rows.stream().filter(row -> !row.exempt()).map(UnitFigure::unit).toList();
            case ZERO -> zero;
            case BEHIND -> behind;
            case DONE -> done;
            case SILENT -> silent;
            case VALUE,
                    INCREASE,
                    YEAR_ON_YEAR,
                    MONTH_ON_MONTH,
                    SINCE_YEAR_END,
                    TARGET,
                    COMPLETION,
                    RANK,
                    SHARE ->
                    rows.stream()
                            .map(UnitFigure::unit)
                            .filter(unit -> unit.code().equals(reference.unit()))
                            .toList();
        };
    }

    /// Whether anything is known that could be written about.
    boolean known() {
        return total.value() != null || rows.stream().anyMatch(row -> row.value() != null);
    }
}
