package org.tongbao.table;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Which stored numbers a workbook shows as dates or as shares of a hundred.
///
/// @param shows what each style makes of a number, by the style's place
/// @param from1904 whether days are counted from 1904 instead of 1900, as old Macs did
record NumberFormats(List<Shows> shows, boolean from1904) {

    enum Shows {
        NUMBER,
        DATE,
        PERCENT
    }

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);
    private static final int FURTHEST_DAY = 2_958_465;
    private static final Pattern LITERALS =
            Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|_.|\\*.");

    NumberFormats {
        shows = List.copyOf(shows);
    }

    /// The text of a stored number: plain, `2026-10-01` or `90%`.
    ///
    /// @throws NumberFormatException when it is none
    String text(String stored, int style) {
        var number = BigDecimal.valueOf(Double.parseDouble(stored));
        return switch (style < shows.size() ? shows.get(style) : Shows.NUMBER) {
            case NUMBER -> plain(number);
            case PERCENT -> plain(number.movePointRight(2)) + "%";
            case DATE -> date(number);
        };
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private String date(BigDecimal days) {
        if (days.signum() <= 0 || days.compareTo(BigDecimal.valueOf(FURTHEST_DAY)) > 0) {
            return plain(days);
        }
        try {
            return (from1904 ? DAY_ZERO_1904 : DAY_ZERO).plusDays(days.longValue()).toString();
        } catch (DateTimeException beyond) {
            return plain(days);
        }
    }

    /// Reads the styles of a workbook.
    static final class Styles implements Xml.Visitor {
        private final Map<String, String> codes = new HashMap<>();
        private final List<Shows> shows = new ArrayList<>();
        private boolean inCellStyles;

        @Override
        public void start(String element, Xml.Attributes attributes) {
            switch (element) {
                case "numFmt" ->
                        codes.put(attributes.get("numFmtId"), attributes.get("formatCode"));
                case "cellXfs" -> inCellStyles = true;
                case "xf" -> {
                    if (inCellStyles) {
                        shows.add(shows(attributes.get("numFmtId")));
                    }
                }
                default -> {
                    // fonts and colours do not matter
                }
            }
        }

        @Override
        public void end(String element) {
            if (element.equals("cellXfs")) {
                inCellStyles = false;
            }
        }

        NumberFormats formats(boolean from1904) {
            return new NumberFormats(shows, from1904);
        }

        private Shows shows(String format) {
            var code = codes.get(format);
            return code == null ? builtIn(format) : ofCode(code);
        }

        /// By ECMA-376, part 1, 18.8.30; 27–36 and 50–58 are the dates of Chinese workbooks.
        private static Shows builtIn(String format) {
            return switch (format) {
                case "9", "10" -> Shows.PERCENT;
                case "14", "15", "16", "17", "22", "27", "28", "29", "30", "31", "36" -> Shows.DATE;
                case "50", "51", "52", "53", "54", "57", "58" -> Shows.DATE;
                default -> Shows.NUMBER;
            };
        }

        private static Shows ofCode(String code) {
            var bare = LITERALS.matcher(code).replaceAll("").toLowerCase(Locale.ROOT);
            if (bare.contains("%")) {
                return Shows.PERCENT;
            }
            return bare.contains("y") || bare.contains("d") ? Shows.DATE : Shows.NUMBER;
        }
    }
}
