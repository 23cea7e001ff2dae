package org.tongbao.plan.printed;

import org.jspecify.annotations.Nullable;
import org.tongbao.indicator.Indicator;
import org.tongbao.indicator.UnitOfMeasure;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.plan.printed.Settled.How;
import org.tongbao.table.Grid;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads printed tables: which indicator, which units, which spans, and whether the sums hold.
public final class Understanding {

    /// What the tables may speak of.
    ///
    /// @param units those under the plan's unit, in the official order
    /// @param expected units that a table should have a row of
    public record Known(
            List<Named<OrgUnit>> units,
            List<OrgUnit> expected,
            List<Named<Indicator>> indicators,
            YearMonth from,
            YearMonth to) {

        public Known {
            units = List.copyOf(units);
            expected = List.copyOf(expected);
            indicators = List.copyOf(indicators);
        }
    }

    private final Known known;
    private final Glossary<OrgUnit> units;
    private final Glossary<Indicator> indicators;
    private final Map<CellPlace, Settled> settled = new HashMap<>();
    private final List<Understood.Table> tables = new ArrayList<>();
    private final RaisedDoubts doubts = new RaisedDoubts();
    private final List<Understood.Learned> learned = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private Understanding(Known known, List<Settled> settled) {
        this.known = known;
        this.units = new Glossary<>(known.units());
        this.indicators = new Glossary<>(known.indicators());
        settled.forEach(one -> this.settled.put(one.place(), one));
    }

    public static Understood of(List<Grid> grids, Known known, List<Settled> settled) {
        var understanding = new Understanding(known, settled);
        for (var sheet = 0; sheet < grids.size(); sheet++) {
            TableCutter.cut(sheet, grids.get(sheet)).forEach(understanding::read);
        }
        return new Understood(
                understanding.tables,
                understanding.doubts.told(),
                understanding.doubts.more(),
                understanding.learned);
    }

    /// How many rows the tables have, before anything is understood of them.
    public static int rows(List<Grid> grids) {
        var rows = 0;
        for (var sheet = 0; sheet < grids.size(); sheet++) {
            for (var table : TableCutter.cut(sheet, grids.get(sheet))) {
                rows += table.rows().size();
            }
        }
        return rows;
    }

    private void read(PrintedTable printed) {
        var columns =
                printed.columns().stream()
                        .filter(column -> !is(column.head(), How.LEFT_OUT))
                        .toList();
        if (!is(printed.captionPlace(), How.LEFT_OUT) && !columns.isEmpty()) {
            var caption = Caption.of(printed.caption(), printed.measure());
            var indicator = indicator(printed, caption);
            var measure = measure(printed, caption, indicator);
            var rows = new RowReader(this, printed.with(columns), indicator, measure);
            tables.add(rows.table());
        }
    }

    private @Nullable Indicator indicator(PrintedTable printed, Caption caption) {
        var place = printed.captionPlace();
        var choice = settled(place, How.INDICATOR);
        var called = indicators.called(caption.subject());
        var indicator =
                choice == null
                        ? called.size() == 1 ? called.getFirst() : null
                        : chosenIndicator(choice);
        if (indicator == null) {
            var likely = called.isEmpty() ? indicators.likely(caption.subject()) : called;
            doubt(
                    place,
                    unclear(caption, called),
                    likely.stream().map(Indicator::code).toList(),
                    true,
                    caption.subject());
        } else {
            if (called.isEmpty() && !caption.subject().isEmpty()) {
                learned.add(new Understood.Learned(caption.subject(), null, indicator));
            }
            if (!seen.add(indicator.code())) {
                doubt(place, "PRINTED_INDICATOR_TWICE", List.of(), true, indicator.name());
            }
        }
        return indicator;
    }

    private static String unclear(Caption caption, List<Indicator> called) {
        if (caption.subject().isEmpty()) {
            return "PRINTED_UNCAPTIONED_INDICATOR_UNKNOWN";
        }
        return called.isEmpty() ? "PRINTED_INDICATOR_UNKNOWN" : "PRINTED_INDICATOR_AMBIGUOUS";
    }

    private @Nullable Indicator chosenIndicator(String code) {
        return known.indicators().stream()
                .map(Named::thing)
                .filter(indicator -> indicator.code().equals(code))
                .findAny()
                .orElse(null);
    }

    private String measure(PrintedTable printed, Caption caption, @Nullable Indicator indicator) {
        var own = indicator == null ? "" : indicator.unitOfMeasure();
        if (caption.measure().isEmpty() || indicator == null) {
            return caption.measure().isEmpty() ? own : caption.measure();
        }
        if (!UnitOfMeasure.of(caption.measure()).convertsTo(indicator.unit())) {
            doubt(
                    printed.captionPlace(),
                    "PRINTED_MEASURE_DIFFERS",
                    List.of(),
                    true,
                    caption.measure(),
                    own);
        }
        return caption.measure();
    }

    Known known() {
        return known;
    }

    /// The unit of a row; null, and a doubt, when the name does not say which.
    @Nullable OrgUnit unit(CellPlace place, String name) {
        var choice = settled(place, How.UNIT);
        var called = units.called(name);
        if (choice != null) {
            var chosen =
                    known.units().stream()
                            .map(Named::thing)
                            .filter(unit -> unit.code().equals(choice))
                            .findAny();
            if (chosen.isPresent()) {
                if (called.isEmpty()) {
                    learned.add(new Understood.Learned(name, chosen.get(), null));
                }
                return chosen.get();
            }
        }
        if (called.size() == 1) {
            return called.getFirst();
        }
        var likely = called.isEmpty() && !doubts.full() ? units.likely(name) : called;
        doubt(
                place,
                called.isEmpty() ? "PRINTED_UNIT_UNKNOWN" : "PRINTED_UNIT_AMBIGUOUS",
                likely.stream().map(OrgUnit::code).toList(),
                true,
                name);
        return null;
    }

    boolean is(CellPlace place, How how) {
        return settled(place, how) != null;
    }

    @Nullable String settled(CellPlace place, How how) {
        var one = settled.get(place);
        return one != null && one.how() == how ? one.value() : null;
    }

    void doubt(
            CellPlace place,
            String code,
            List<String> likely,
            boolean blocking,
            Object... arguments) {
        doubts.add(new Doubt(place, code, List.of(arguments), likely, blocking));
    }
}
