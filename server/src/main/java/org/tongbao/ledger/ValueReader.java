package org.tongbao.ledger;

import org.jspecify.annotations.Nullable;
import org.tongbao.problem.InputProblem;
import org.tongbao.problem.Problem;
import org.tongbao.table.Folding;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/// Reads what was typed into a field: one spelling for what means the same.
///
/// @param today nothing is counted before it happened
record ValueReader(LocalDate today) {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,16}(\\.\\d{1,4})?");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern DATE =
            Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final int TEXT = 500;
    private static final int PERSON = 60;
    private static final int ENTERPRISE = 100;
    private static final int IDENTIFIER = 100;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    /// What a field says.
    sealed interface Said {
        /// @param text in its one spelling; empty when it says nothing
        record Sound(String text) implements Said {}

        record Wrong(Problem problem) implements Said {}
    }

    /// @param before what the record said so far: a choice that is offered no more may stay
    Said read(LedgerField field, String typed, @Nullable String before) {
        if (typed.isBlank()) {
            return new Said.Sound("");
        }
        return switch (field.type()) {
            case TEXT -> words(field, typed, TEXT);
            case PERSON -> words(field, typed, PERSON);
            case ENTERPRISE -> words(field, typed, ENTERPRISE);
            case IDENTIFIER -> words(field, Words.identifier(typed), IDENTIFIER);
            case NUMBER, MONEY -> number(field, Folding.name(typed));
            case DATE -> date(field, Folding.name(typed));
            case CHOICE -> choice(field, Folding.text(typed), before);
        };
    }

    private static Said words(LedgerField field, String typed, int most) {
        var text = Folding.text(typed);
        if (Words.length(text) > most) {
            return wrong(field, "LEDGER_VALUE_TOO_LONG", field.label(), most, Words.length(text));
        }
        return Words.printable(text)
                ? new Said.Sound(text)
                : wrong(field, "LEDGER_VALUE_CHARACTER", field.label());
    }

    private static Said number(LedgerField field, String typed) {
        var plain = GROUPED.matcher(typed).matches() ? typed.replace(",", "") : typed;
        if (!NUMBER.matcher(plain).matches()) {
            return wrong(field, "LEDGER_VALUE_NUMBER", field.label());
        }
        var number = new BigDecimal(plain).stripTrailingZeros();
        var counts = field.counts();
        return counts != null && number.scale() > counts.decimals()
                ? wrong(field, "LEDGER_VALUE_FRACTION", field.label(), counts.decimals())
                : new Said.Sound(plain(number));
    }

    private Said date(LedgerField field, String typed) {
        var date = date(typed);
        if (date == null) {
            return wrong(field, "LEDGER_VALUE_DATE", field.label());
        }
        return field.role() == FieldRole.COUNTED_ON && date.isAfter(today)
                ? wrong(field, "LEDGER_VALUE_FUTURE", field.label())
                : new Said.Sound(date.toString());
    }

    private static @Nullable LocalDate date(String typed) {
        var parts = DATE.matcher(typed);
        if (!parts.matches()) {
            return null;
        }
        try {
            var date =
                    LocalDate.of(
                            Integer.parseInt(parts.group(1)),
                            Integer.parseInt(parts.group(2)),
                            Integer.parseInt(parts.group(3)));
            return date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR ? null : date;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static Said choice(LedgerField field, String typed, @Nullable String before) {
        return field.choices().contains(typed) || typed.equals(before)
                ? new Said.Sound(typed)
                : wrong(
                        field,
                        "LEDGER_VALUE_CHOICE",
                        field.label(),
                        String.join("、", field.choices()));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.toPlainString();
    }

    private static Said wrong(LedgerField field, String code, Object... arguments) {
        return new Said.Wrong(InputProblem.at(code, List.of("values", field.code()), arguments));
    }
}
