package org.tongbao.report;

import java.math.BigDecimal;
import java.util.List;

/// What is looked for in a submission. A further rule is a constant here, a [Warning.Code] of the
/// same name, a method of [Oddities] and its sentences; nothing is migrated.
public enum WarningRuleCode {
    /// Far above what is usual for the unit itself.
    JUMP(
            new Range(WarningThreshold.FEWEST_MONTHS, "3", "3", "12", 0),
            new Range(WarningThreshold.FACTOR, "3", "1.1", "100", 1),
            new Range(WarningThreshold.LEAST_COUNT, "10", "1", "1000000", 0),
            new Range(WarningThreshold.LEAST_MONEY, "1000", "0.01", "100000000", 2)),
    /// A stock below the last one known.
    STOCK_FELL(new Range(WarningThreshold.PERCENT, "0", "0", "99", 1)),
    /// A stock that rose by more than its flow brought in.
    STOCK_AGAINST_FLOW(new Range(WarningThreshold.LEAST_COUNT, "1", "1", "1000000", 0)),
    /// More closed than handled, more withdrawn than found.
    PART_ABOVE_WHOLE(),
    /// A number where the unit's ledger (台账) holds nothing.
    NO_LEDGER(),
    /// Another number than the unit's ledger gives.
    LEDGER_DIFFERS(),
    /// Behind the number stands a thing that another unit has recorded or claimed too.
    CLAIMED_TWICE();

    private final List<Range> ranges;

    WarningRuleCode(Range... ranges) {
        this.ranges = List.of(ranges);
    }

    /// Whether it holds a number against what the unit kept record of.
    boolean isAboutLedgers() {
        return switch (this) {
            case NO_LEDGER, LEDGER_DIFFERS, CLAIMED_TWICE -> true;
            case JUMP, STOCK_FELL, STOCK_AGAINST_FLOW, PART_ABOVE_WHOLE -> false;
        };
    }

    /// The thresholds of the rule, in the order of its sentence.
    List<Range> ranges() {
        return ranges;
    }

    /// @param shipped holds until somebody tunes it
    /// @param least the smallest that makes sense
    /// @param most the largest that makes sense
    record Range(
            WarningThreshold threshold,
            BigDecimal shipped,
            BigDecimal least,
            BigDecimal most,
            int decimals) {

        Range(WarningThreshold threshold, String shipped, String least, String most, int decimals) {
            this(
                    threshold,
                    new BigDecimal(shipped),
                    new BigDecimal(least),
                    new BigDecimal(most),
                    decimals);
        }

        boolean holds(BigDecimal typed) {
            return typed.compareTo(least) >= 0 && typed.compareTo(most) <= 0;
        }

        boolean tooFine(BigDecimal typed) {
            return Words.plain(typed).scale() > decimals;
        }
    }
}
