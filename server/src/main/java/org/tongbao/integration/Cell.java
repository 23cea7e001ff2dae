package org.tongbao.integration;

import org.tongbao.table.Folding;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// A cell and what it can mean. A cell that means something else is complained of and gives a
/// stand-in.
record Cell(CsvRow row, String column, String text) {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]+");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,20}(\\.\\d{1,8})?");
    private static final Pattern SEPARATOR = Pattern.compile("[;；]");

    /// Letters, digits, `.`, `_` and `-`: what never needs an escape anywhere.
    String code(int most) {
        var code = Folding.name(text);
        if (!text.isEmpty() && !CODE.matcher(code).matches()) {
            complain("ROW_CODE_BAD", code);
        }
        return measured(code, most);
    }

    String name(int most) {
        var name = Folding.name(text);
        if (name.chars().anyMatch(Character::isISOControl)) {
            complain("ROW_CHARACTER_BAD");
        }
        return measured(name, most);
    }

    /// Running text, as printed; lines may end in it.
    String text(int most) {
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r')) {
            complain("ROW_CHARACTER_BAD");
        }
        return measured(text, most);
    }

    /// Several names, with semicolons between.
    SortedSet<String> names(int most) {
        var names = new TreeSet<String>();
        for (var part : SEPARATOR.split(text)) {
            if (!part.isBlank()) {
                names.add(new Cell(row, column, part).name(most));
            }
        }
        return names;
    }

    /// As [#names], in the order of the cell.
    List<String> namesInOrder(int most) {
        return SEPARATOR
                .splitAsStream(text)
                .filter(part -> !part.isBlank())
                .map(part -> new Cell(row, column, part).name(most))
                .distinct()
                .toList();
    }

    YearMonth month() {
        try {
            if (MONTH.matcher(text).matches()) {
                return YearMonth.parse(text);
            }
        } catch (DateTimeException noSuchMonth) {
            // said below
        }
        complain("ROW_MONTH_BAD", text);
        return YearMonth.of(2000, 1);
    }

    LocalDate date() {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noSuchDay) {
            complain("ROW_DATE_BAD", text);
            return LocalDate.EPOCH;
        }
    }

    /// Not negative, with at most so many digits after the point. Thousands separators are not
    /// understood: whether `1,234` is one number is not for a program to guess.
    BigDecimal decimal(int decimals) {
        var number = Folding.name(text);
        if (!NUMBER.matcher(number).matches()) {
            complain("ROW_NUMBER_BAD", text);
            return BigDecimal.ZERO;
        }
        var value = new BigDecimal(number).stripTrailingZeros();
        if (value.signum() < 0 || value.precision() - value.scale() > 16) {
            complain("ROW_NUMBER_OUT_OF_RANGE", 0, "9999999999999999");
        } else if (value.scale() > decimals) {
            complain("ROW_TOO_MANY_DECIMALS", decimals, text);
        }
        return value;
    }

    /// With the very digits that were printed, and a sign when there is one: the last digit says
    /// how precise a figure is.
    BigDecimal printed() {
        var number = Folding.name(text).replaceFirst("^\\+", "");
        if (!NUMBER.matcher(number).matches()) {
            complain("ROW_NUMBER_BAD", text);
            return BigDecimal.ZERO;
        }
        return new BigDecimal(number);
    }

    /// As [#printed], in percent: the sign % may stand behind it.
    BigDecimal percent() {
        return new Cell(row, column, text.replaceFirst("\\s*[%％]$", "")).printed();
    }

    /// Between 0 and 1.
    BigDecimal share(int decimals) {
        var value = decimal(decimals);
        if (value.compareTo(BigDecimal.ONE) > 0) {
            complain("ROW_NUMBER_OUT_OF_RANGE", 0, 1);
        }
        return row.sound() ? value : BigDecimal.ZERO;
    }

    int integer(int least, int most) {
        var value = decimal(0);
        if (value.compareTo(BigDecimal.valueOf(least)) < 0
                || value.compareTo(BigDecimal.valueOf(most)) > 0) {
            complain("ROW_NUMBER_OUT_OF_RANGE", least, most);
            return least;
        }
        return row.sound() ? value.intValueExact() : least;
    }

    boolean flag() {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "是" -> true;
            case "false", "no", "否", "" -> false;
            default -> {
                complain("ROW_CHOICE_BAD", text, "true, false");
                yield false;
            }
        };
    }

    <E extends Enum<E>> E choice(Class<E> type) {
        var wanted = text.toUpperCase(Locale.ROOT);
        var choices = type.getEnumConstants();
        for (var choice : choices) {
            if (choice.name().equals(wanted)) {
                return choice;
            }
        }
        var allowed = Arrays.toString(choices);
        complain("ROW_CHOICE_BAD", text, allowed.substring(1, allowed.length() - 1));
        return choices[0];
    }

    void complain(String code, Object... arguments) {
        row.complain(column, code, arguments);
    }

    /// In characters as people count them: 𠮷 is one.
    private String measured(String value, int most) {
        var length = value.codePointCount(0, value.length());
        if (length > most) {
            complain("ROW_TOO_LONG", most, length);
        }
        return value;
    }
}
