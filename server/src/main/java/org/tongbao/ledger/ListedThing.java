package org.tongbao.ledger;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/// A row of a list handed down, understood as a ledger would record it.
///
/// @param row from 1, as spreadsheets count
/// @param key what a later list finds the same thing by: its identifier, else all it says
/// @param title what it is called in lists
/// @param owner whom it belongs to; null when the list does not say
/// @param address where that one is; null when the list does not say
/// @param values in their one spelling, by codes of fields
/// @param amount in the indicator's unit of measure
public record ListedThing(
        int row,
        String key,
        @Nullable String identifier,
        String title,
        @Nullable String owner,
        @Nullable String address,
        Map<String, String> values,
        LocalDate countedOn,
        @Nullable LocalDate endsOn,
        @Nullable BigDecimal amount) {

    public ListedThing {
        values = Map.copyOf(values);
    }

    /// As the row keeps it: canonical JSON.
    public String written() {
        return Content.of(values).written();
    }

    /// What [#written] wrote.
    public static Map<String, String> values(String written) {
        return Content.read(written).values();
    }
}
