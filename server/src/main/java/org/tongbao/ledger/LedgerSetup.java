package org.tongbao.ledger;

import org.jspecify.annotations.Nullable;
import org.tongbao.indicator.Indicator;
import org.tongbao.table.Folding;

import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// A ledger as somebody wants it: `SetUpLedgerInput` of the SDL.
///
/// @param baseRevision the revision the person saw; 0 for a new one
public record LedgerSetup(
        String unit,
        Audience audience,
        String indicator,
        int baseRevision,
        String name,
        @Nullable String englishName,
        YearMonth fromMonth,
        List<Field> fields) {

    public LedgerSetup {
        name = Folding.text(name);
        englishName = Words.orNull(englishName);
        fields = List.copyOf(fields);
    }

    /// Codes of the further indicators that fields are to count for.
    Set<String> further() {
        return fields.stream()
                .map(Field::counts)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /// A field as it should be.
    ///
    /// @param counts code of a further indicator
    public record Field(
            String code,
            String label,
            @Nullable String englishLabel,
            @Nullable String help,
            FieldType type,
            @Nullable FieldRole role,
            @Nullable Boolean required,
            @Nullable List<String> choices,
            @Nullable List<String> endings,
            @Nullable String unitOfMeasure,
            @Nullable Integer remindDaysBefore,
            @Nullable String counts) {

        public Field {
            label = Folding.text(label);
            englishLabel = Words.orNull(englishLabel);
            help = Words.orNull(help);
            unitOfMeasure = Words.orNull(unitOfMeasure);
            counts = Words.orNull(counts);
            choices = folded(choices);
            endings = folded(endings);
        }

        private static List<String> folded(@Nullable List<String> words) {
            return words == null ? List.of() : words.stream().map(Folding::text).toList();
        }

        /// As the ledger keeps it, in its place.
        ///
        /// @param further the indicator it counts for too
        public LedgerField at(int position, @Nullable Indicator further) {
            return new LedgerField(
                    code,
                    position,
                    type,
                    role,
                    label,
                    englishLabel,
                    help,
                    Boolean.TRUE.equals(required)
                            || role == FieldRole.COUNTED_ON
                            || role == FieldRole.AMOUNT,
                    choices == null ? List.of() : choices,
                    endings == null ? List.of() : endings,
                    unitOfMeasure,
                    remindDaysBefore,
                    further,
                    false);
        }
    }
}
