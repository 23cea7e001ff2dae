package org.tongbao.feed;

import org.jspecify.annotations.Nullable;
import org.tongbao.feed.FeedTable.Column;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.SerializedString;

import java.math.BigDecimal;
import java.util.List;

/// Writes rows as objects of JSON, one after the other: numbers without needless noughts; what has
/// no form in JSON by its text, which neighbouring rows mostly share.
final class RowWriter<R> {

    private final JsonGenerator out;
    private final List<Said<R>> columns;

    RowWriter(JsonGenerator out, List<Column<R>> columns) {
        this.out = out;
        this.columns = columns.stream().map(Said::new).toList();
    }

    void write(R row) {
        out.writeStartObject();
        for (var column : columns) {
            out.writeName(column.name);
            switch (column.value(row)) {
                case null -> out.writeNull();
                case BigDecimal number -> out.writeNumber(plain(number));
                case Integer number -> out.writeNumber(number);
                case Boolean truth -> out.writeBoolean(truth);
                case String text -> out.writeString(text);
                case Object other -> out.writeString(column.text(other));
            }
        }
        out.writeEndObject();
    }

    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /// A column, and what it said last.
    private static final class Said<R> {

        private final Column<R> column;
        private final SerializedString name;
        private @Nullable Object last;
        private String text = "";

        Said(Column<R> column) {
            this.column = column;
            this.name = new SerializedString(column.name());
        }

        @Nullable Object value(R row) {
            return column.value().apply(row);
        }

        String text(Object value) {
            if (!value.equals(last)) {
                last = value;
                text = value.toString();
            }
            return text;
        }
    }
}
