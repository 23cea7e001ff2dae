package org.tongbao.standing;

import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.groupConcat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;
import static org.jooq.impl.SQLDataType.VARCHAR;
import static org.tongbao.db.Tables.FACT;
import static org.tongbao.db.Tables.INDICATOR;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;

import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.Table;
import org.tongbao.authority.UnitPath;
import org.tongbao.indicator.IndicatorKind;
import org.tongbao.standing.Known.Key;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/// The columns by which months are added up: one for each span, one for each level. A level is the
/// greatest of `month:amount` at or before its end, so that one pass over the months finds it.
final class FigureColumns {

    final Field<UUID> unit;
    final Field<UUID> indicator;
    final Field<String> path;
    final Field<String> kind;
    private final Field<String> months;
    private final Field<Integer> generated;
    private final Field<BigDecimal> month;
    private final Map<Span, Field<BigDecimal>> sums = new LinkedHashMap<>();
    private final Map<YearMonth, Field<String>> levels = new LinkedHashMap<>();

    /// @param monthly one row for each unit, indicator and month
    FigureColumns(Table<?> monthly, Reading reading) {
        unit = column(monthly, FACT.ORG_UNIT_ID);
        indicator = column(monthly, FACT.INDICATOR_ID);
        path = column(monthly, ORG_UNIT_PLACEMENT.PATH);
        kind = column(monthly, INDICATOR.KIND);
        var at = column(monthly, FACT.MONTH);
        var amount = column(monthly, Facts.AMOUNT);
        months = groupConcat(at).as("months");
        generated = max(column(monthly, Facts.GENERATED)).as("any_generated");
        month = sum(when(at.eq(reading.month()), amount)).as("month_amount");
        for (var span : reading.spans()) {
            sums.put(
                    span,
                    sum(when(at.between(span.from(), span.to()), amount)).as("sum_" + sums.size()));
        }
        var said = concat(at.cast(VARCHAR), inline(":"), amount.cast(VARCHAR));
        for (var level : reading.levels()) {
            levels.put(level, max(when(at.le(level), said)).as("level_" + levels.size()));
        }
    }

    List<SelectField<?>> all() {
        var all =
                new ArrayList<SelectField<?>>(
                        List.of(unit, indicator, path, kind, months, generated, month));
        all.addAll(sums.values());
        all.addAll(levels.values());
        return all;
    }

    Known known(Record row) {
        return new Known(
                new Key(row.get(unit), row.get(indicator)),
                new UnitPath(row.get(path)),
                IndicatorKind.valueOf(row.get(kind)),
                row.get(month),
                present(row, sums),
                levels(row),
                reported(row.get(months)),
                row.get(generated) > 0);
    }

    private Map<YearMonth, Level> levels(Record row) {
        var known = new HashMap<YearMonth, Level>();
        levels.forEach((level, field) -> {
            var said = row.get(field);
            if (said != null) {
                var at = said.indexOf(':');
                known.put(
                        level,
                        new Level(
                                month(said.substring(0, at)),
                                new BigDecimal(said.substring(at + 1))));
            }
        });
        return known;
    }

    private static <K> Map<K, BigDecimal> present(Record row, Map<K, Field<BigDecimal>> columns) {
        return columns.entrySet().stream()
                .filter(column -> row.get(column.getValue()) != null)
                .collect(Collectors.toMap(Map.Entry::getKey, column -> row.get(column.getValue())));
    }

    private static SortedSet<YearMonth> reported(String months) {
        return Arrays.stream(months.split(","))
                .map(FigureColumns::month)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static YearMonth month(String stored) {
        var month = Integer.parseInt(stored);
        return YearMonth.of(month / 100, month % 100);
    }

    private static <T> Field<T> column(Table<?> table, Field<T> field) {
        return Objects.requireNonNull(table.field(field));
    }
}
