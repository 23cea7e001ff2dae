package org.tongbao.plan.printed;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Holds a list of targets against itself and against the tables beside it: a target has one
/// figure, and a row that points to a table finds one there.
record ListedTwice(Understanding understanding) {

    void check(List<Understood.Table> tables, List<Listed> listed) {
        var printed = new HashSet<Listed.Key>();
        tables.forEach(table -> printed.addAll(keys(table)));
        var seen = new HashMap<Listed.Key, Integer>();
        for (var row : listed) {
            var key = row.key();
            if (key == null) {
                continue;
            }
            var before = seen.putIfAbsent(key, row.place().row());
            if (before != null) {
                doubt(row, "PRINTED_LISTED_TWICE", true, before);
            } else if (row.inTable() && !printed.contains(key)) {
                doubt(row, "PRINTED_NOT_IN_TABLE", false);
            } else if (row.value().value() != null && printed.contains(key)) {
                doubt(row, "PRINTED_ALSO_IN_TABLE", true);
            }
        }
    }

    private void doubt(Listed row, String code, boolean blocking, Object... arguments) {
        understanding.doubt(row.place(), code, List.of(), blocking, arguments);
    }

    private static Set<Listed.Key> keys(Understood.Table table) {
        var keys = new HashSet<Listed.Key>();
        var indicator = table.indicator();
        for (var row : table.rows()) {
            for (var i = 0; i < row.values().size(); i++) {
                var period = table.periods().get(i);
                if (indicator != null
                        && row.unit() != null
                        && row.values().get(i).value() != null) {
                    keys.add(
                            new Listed.Key(
                                    row.unit().code(),
                                    indicator.code(),
                                    false,
                                    period.fromMonth(),
                                    period.toMonth()));
                }
            }
        }
        return keys;
    }
}
