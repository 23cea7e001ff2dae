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
import java.util.stream.Stream;

/// Reads printed tables: which indicator, which units, which spans, and whether the sums hold.
public final class Understanding {

    /// What the tables may speak of.
    ///
    /// @param own the plan's unit, which only a list of targets names
    /// @param units those under the plan's unit, in the official order
    /// @param expected units that a table should have a row of
    public record Known(
            Named<OrgUnit> own,
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
    private final Glossary<OrgUnit> listedUnits;
    private final Glossary<Indicator> indicators;
    private final Map<CellPlace, Settled> settled = new HashMap<>();
    private final List<Understood.Table> tables = new ArrayList<>();
    private final List<Listed> listed = new ArrayList<>();
    private final RaisedDoubts doubts = new RaisedDoubts();
    private final List<Understood.Learned> learned = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private Understanding(Known known, List<Settled> settled) {
        this.known = known;
        this.units = new Glossary<>(known.units());
        this.listedUnits =
                new Glossary<>(
                        Stream.concat(Stream.of(known.own()), known.units().stream())
                                .map(Understanding::alsoByCode)
                                .toList());
        this.indicators = new Glossary<>(known.indicators());
        settled.forEach(one -> this.settled.put(one.place(), one));
    }

    public static Understood of(List<Grid> grids, Known known, List<Settled> settled) {
        var understanding = new Understanding(known, settled);
        for (var sheet = 0; sheet < grids.size(); sheet++) {
            if (ListReader.rows(grids.get(sheet)).isEmpty()) {
                TableCutter.cut(sheet, grids.get(sheet)).forEach(understanding::read);
            }
        }
        for (var sheet = 0; sheet < grids.size(); sheet++) {
            understanding.listed.addAll(ListReader.read(understanding, sheet, grids.get(sheet)));
        }
        new ListedTwice(understanding).check(understanding.tables, understanding.listed);
        return new Understood(
                understanding.tables,
                understanding.listed,
                understanding.doubts.told(),
                understanding.doubts.more(),
                understanding.learned);
    }

    /// How many rows the tables have, before anything is understood of them.
    public static int rows(List<Grid> grids) {
        var rows = 0;
        for (var sheet = 0; sheet < grids.size(); sheet++) {
            var listed = ListReader.rows(grids.get(sheet));
            rows +=
                    listed.isPresent()
                            ? listed.getAsInt()
                            : TableCutter.cut(sheet, grids.get(sheet)).stream()
                                    .mapToInt(table -> table.rows().size())
                                    .sum();
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
        var indicator = indicator(place, caption.subject());
        if (indicator != null && !seen.add(indicator.code())) {
            doubt(place, "PRINTED_INDICATOR_TWICE", List.of(), true, indicator.name());
        }
        return indicator;
    }

    /// The indicator of this name; null, and a doubt, when it does not say which.
    @Nullable Indicator indicator(CellPlace place, String name) {
        var choice = settled(place, How.INDICATOR);
        var called = indicators.called(name);
        var indicator =
                choice == null
                        ? called.size() == 1 ? called.getFirst() : null
                        : chosenIndicator(choice);
        if (indicator == null) {
            var likely = called.isEmpty() ? indicators.likely(name) : called;
            doubt(
                    place,
                    unclear(name, called),
                    likely.stream().map(Indicator::code).toList(),
                    true,
                    name);
        } else if (called.isEmpty() && !name.isEmpty()) {
            learned.add(new Understood.Learned(name, null, indicator));
        }
        return indicator;
    }

    private static String unclear(String name, List<Indicator> called) {
        if (name.isEmpty()) {
            return "PRINTED_UNCAPTIONED_INDICATOR_UNKNOWN";
        }
        return called.isEmpty() ? "PRINTED_INDICATOR_UNKNOWN" : "PRINTED_INDICATOR_AMBIGUOUS";
    }

    private @Nullable Indicator chosenIndicator(String code) {
        return indicators.find(indicator -> indicator.code().equals(code)).orElse(null);
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

    private static Named<OrgUnit> alsoByCode(Named<OrgUnit> unit) {
        var names = new HashSet<>(unit.aliases());
        names.add(unit.thing().code());
        return new Named<>(unit.thing(), unit.name(), names);
    }

    /// The unit of a row; null, and a doubt, when the name does not say which.
    @Nullable OrgUnit unit(CellPlace place, String name) {
        return unit(units, place, name);
    }

    /// As [#unit], but it may be the plan's own, and a code names a unit too.
    @Nullable OrgUnit listedUnit(CellPlace place, String name) {
        return unit(listedUnits, place, name);
    }

    private @Nullable OrgUnit unit(Glossary<OrgUnit> among, CellPlace place, String name) {
        var choice = settled(place, How.UNIT);
        var called = among.called(name);
        if (choice != null) {
            var chosen = among.find(unit -> unit.code().equals(choice));
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
        var likely = called.isEmpty() && !doubts.full() ? among.likely(name) : called;
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
