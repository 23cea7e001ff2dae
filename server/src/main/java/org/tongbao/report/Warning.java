package org.tongbao.report;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Something odd about a value: it never blocks and asks for a note. Stored with the value as
/// `STOCK_FELL:3` or `PART_ABOVE_WHOLE:4:cases_handled`, so that a later reader sees what was seen
/// then, whatever the rules have become since.
///
/// @param against the figure it is held against
/// @param whole code of the indicator whose figure that is; `usual` with a jump above the usual
///   month, null with one above the largest, as it was looked for at first
public record Warning(Code code, BigDecimal against, @Nullable String whole) {

    public enum Code {
        /// Far above what is usual for the unit in its own last twelve months.
        JUMP,
        /// A stock below the last one known.
        STOCK_FELL,
        /// A stock that rose by more than its flow brought in.
        STOCK_AGAINST_FLOW,
        /// More closed than handled, more withdrawn than found.
        PART_ABOVE_WHOLE,
        /// A number where the unit's ledger (台账) holds nothing.
        NO_LEDGER,
        /// Another number than the unit's ledger gives.
        LEDGER_DIFFERS,
        /// Behind the number stand so many things that another unit has recorded or claimed too.
        CLAIMED_TWICE
    }

    private static final String USUAL = "usual";

    public Warning {
        against = Words.plain(against);
    }

    static Warning jump(BigDecimal usual) {
        return new Warning(Code.JUMP, usual, USUAL);
    }

    /// Code of its sentence.
    String messageKey() {
        return code == Code.JUMP && USUAL.equals(whole) ? "WARNING_JUMP_USUAL" : "WARNING_" + code;
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
