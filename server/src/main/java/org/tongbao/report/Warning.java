package org.tongbao.report;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Something odd about a value: it never blocks and asks for a note. Stored with the value as
/// `JUMP:3` or `PART_ABOVE_WHOLE:4:cases_handled`, so that a later reader sees what was seen then.
///
/// @param against the figure it is held against
/// @param whole code of the indicator it is a part of
public record Warning(Code code, BigDecimal against, @Nullable String whole) {

    public enum Code {
        /// Far above everything in the unit's own last twelve months.
        JUMP,
        /// A stock below the last one known.
        STOCK_FELL,
        /// More closed than handled, more withdrawn than found.
        PART_ABOVE_WHOLE,
        /// Another number than the unit's ledger (台账) gives.
        LEDGER_DIFFERS
    }

    public Warning {
        against = Words.plain(against);
    }

    static @Nullable String written(List<Warning> warnings) {
        return warnings.isEmpty()
                ? null
                : warnings.stream().map(Warning::written).collect(Collectors.joining(","));
    }

    static List<Warning> read(@Nullable String written) {
        return written == null
                ? List.of()
                : Stream.of(written.split(",")).map(Warning::one).toList();
    }

    private String written() {
        var figure = code + ":" + against.toPlainString();
        return whole == null ? figure : figure + ":" + whole;
    }

    private static Warning one(String written) {
        var parts = written.split(":", 3);
        return new Warning(
                Code.valueOf(parts[0]),
                new BigDecimal(parts[1]),
                parts.length == 3 ? parts[2] : null);
    }
}
