package org.tongbao.integration;

import org.jspecify.annotations.Nullable;
import org.tongbao.db.tables.records.IndicatorDefinitionRecord;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/// The 口径 of one indicator. The same first month corrects a version, a later one makes the next; an
/// empty cell leaves them all as they are.
final class Definitions {

    private final UUID indicator;
    private final List<IndicatorDefinitionRecord> stored;
    private @Nullable IndicatorDefinitionRecord before;
    private @Nullable IndicatorDefinitionRecord next;

    Definitions(UUID indicator, List<IndicatorDefinitionRecord> stored) {
        this.indicator = indicator;
        this.stored = stored;
    }

    /// Whether the row brings something new.
    boolean read(CsvRow row) {
        var text = row.optional("definition").map(cell -> cell.text(1000)).orElse(null);
        var english = row.optional("english_definition").map(cell -> cell.text(2000)).orElse(null);
        if (text == null) {
            return false;
        }
        var from = row.cell("definition_from").month();
        before = of(from);
        if (before == null && !stored.isEmpty() && !from.isAfter(stored.getLast().getFromMonth())) {
            row.complain(
                    "definition_from", "ROW_DEFINITION_ORDER", stored.getLast().getFromMonth());
        }
        next =
                new IndicatorDefinitionRecord(
                        indicator,
                        before == null ? stored.size() + 1 : before.getVersion(),
                        from,
                        text,
                        english);
        return !next.equals(before);
    }

    void store(Changes changes) {
        if (next != null) {
            changes.keep(before, next);
        }
    }

    /// With what the row brought.
    List<IndicatorDefinitionRecord> all() {
        var all = new ArrayList<>(stored);
        if (before != null) {
            all.remove(before);
        }
        if (next != null) {
            all.add(next);
        }
        all.sort(Comparator.comparing(IndicatorDefinitionRecord::getVersion));
        return all;
    }

    private @Nullable IndicatorDefinitionRecord of(YearMonth from) {
        return stored.stream()
                .filter(definition -> definition.getFromMonth().equals(from))
                .findFirst()
                .orElse(null);
    }
}
