package org.tongbao.ledger;

import org.jspecify.annotations.Nullable;
import org.tongbao.indicator.Indicator;

import java.util.List;
import java.util.Locale;

/// A field of a ledger.
///
/// @param choices of a CHOICE, in their order
/// @param endings choices with which a thing has ended: nobody is reminded of it any more
/// @param unitOfMeasure of MONEY
/// @param remindDaysBefore of the one date that warns ahead
/// @param counts another indicator it counts for: a number is summed over the month, a date counts
///   the record in the month it lies in
/// @param retired no longer asked for; records that have it keep it
public record LedgerField(
        String code,
        int position,
        FieldType type,
        @Nullable FieldRole role,
        String label,
        @Nullable String englishLabel,
        @Nullable String help,
        boolean required,
        List<String> choices,
        List<String> endings,
        @Nullable String unitOfMeasure,
        @Nullable Integer remindDaysBefore,
        @Nullable Indicator counts,
        boolean retired) {

    public LedgerField {
        choices = List.copyOf(choices);
        endings = List.copyOf(endings);
    }

    /// Whether its value decides something that is kept beside the content: that is settled with
    /// the first record.
    boolean decides() {
        return role != null || type == FieldType.IDENTIFIER || remindDaysBefore != null;
    }

    /// It counts for nothing further from then on.
    LedgerField retiredAt(int place) {
        return new LedgerField(
                code,
                place,
                type,
                role,
                label,
                englishLabel,
                help,
                required,
                choices,
                endings,
                unitOfMeasure,
                remindDaysBefore,
                null,
                true);
    }

    /// As they are stored: one on a line, null for none.
    public static @Nullable String lines(List<String> choices) {
        return choices.isEmpty() ? null : String.join("\n", choices);
    }

    String labelIn(Locale language) {
        return englishLabel != null && language.getLanguage().equals("en") ? englishLabel : label;
    }
}
