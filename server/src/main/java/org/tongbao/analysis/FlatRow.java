package org.tongbao.analysis;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// A row of a [FlatAnswer].
///
/// @param values a text, a number, a truth value, or null for none, in the order of the columns
public record FlatRow(List<@Nullable Object> values) {

    public FlatRow {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }
}
