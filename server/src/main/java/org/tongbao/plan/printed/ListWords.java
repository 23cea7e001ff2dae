package org.tongbao.plan.printed;

import org.jspecify.annotations.Nullable;
import org.tongbao.plan.TargetMeaning;
import org.tongbao.plan.TargetOperator;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.regex.Pattern;

/// The words of a list of targets: what is written is what is read.
public final class ListWords {

    private static final Pattern MONTH =
            Pattern.compile("((?:19|20)\\d\\d)[年./-](\\d{1,2})(?:月|[./-]\\d{1,2}|月\\d{1,2}日)?");

    private ListWords() {}

    public static String of(TargetMeaning meaning) {
        return switch (meaning) {
            case INCREMENT -> "期内增加";
            case CUMULATIVE -> "累计";
            case LEVEL -> "期末达到";
            case RATE -> "比率";
            case QUALITATIVE -> "文字";
        };
    }

    public static String of(TargetOperator operator) {
        return switch (operator) {
            case AT_LEAST -> "≥";
            case AT_MOST -> "≤";
        };
    }

    static @Nullable TargetMeaning meaning(String text) {
        return Arrays.stream(TargetMeaning.values())
                .filter(meaning -> of(meaning).equals(Wording.folded(text)))
                .findAny()
                .orElse(null);
    }

    static @Nullable TargetOperator operator(String text) {
        return switch (Wording.folded(text)) {
            case "≥", ">=", "不少于", "不低于", "以上" -> TargetOperator.AT_LEAST;
            case "≤", "<=", "不超过", "不高于", "以下" -> TargetOperator.AT_MOST;
            default -> null;
        };
    }

    /// `2026-12`, also as 2026年12月 or as the date that spreadsheets make of it.
    static @Nullable YearMonth month(String text) {
        var found = MONTH.matcher(Wording.folded(text));
        if (!found.matches()) {
            return null;
        }
        try {
            return YearMonth.of(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)));
        } catch (DateTimeException noSuchMonth) {
            return null;
        }
    }
}
