package org.tongbao.plan.printed;

import java.time.DateTimeException;
import java.time.Month;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The span a column head names.
///
/// @param text as printed
public record PrintedPeriod(String text, YearMonth from, YearMonth to) {

    private static final String TO = "[-–—~～至到]+";
    private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d\\d)年?度?(?:目标|任务|计划)?[值数]?");
    private static final Pattern BY_END =
            Pattern.compile("[到至截]*((?:19|20)\\d\\d)年(?:底|末|12月底?|12月31日)");
    private static final Pattern YEARS =
            Pattern.compile("((?:19|20)\\d\\d)年?" + TO + "((?:19|20)\\d\\d)年?(?:目标|任务|计划)?[值数]?");
    private static final Pattern MONTHS =
            Pattern.compile(
                    "((?:19|20)\\d\\d)[年.](\\d{1,2})月?"
                            + TO
                            + "(?:((?:19|20)\\d\\d)[年.])?(\\d{1,2})月?");

    /// The span a head names; empty when it names none. A year's end stands for the plan until
    /// then: what counts is the last month.
    static Optional<PrintedPeriod> of(String head) {
        var text = Wording.folded(head);
        for (var pattern : new Pattern[] {YEAR, BY_END, YEARS, MONTHS}) {
            var found = pattern.matcher(text);
            if (found.matches()) {
                return read(pattern, found, head);
            }
        }
        return Optional.empty();
    }

    private static Optional<PrintedPeriod> read(Pattern pattern, Matcher found, String head) {
        try {
            var first = Integer.parseInt(found.group(1));
            if (pattern != MONTHS) {
                var last = pattern == YEARS ? Integer.parseInt(found.group(2)) : first;
                return span(
                        head,
                        YearMonth.of(first, Month.JANUARY),
                        YearMonth.of(last, Month.DECEMBER));
            }
            var lastYear = found.group(3) == null ? first : Integer.parseInt(found.group(3));
            return span(
                    head,
                    YearMonth.of(first, Integer.parseInt(found.group(2))),
                    YearMonth.of(lastYear, Integer.parseInt(found.group(4))));
        } catch (DateTimeException noSuchMonth) {
            return Optional.empty();
        }
    }

    private static Optional<PrintedPeriod> span(String head, YearMonth from, YearMonth to) {
        return to.isBefore(from)
                ? Optional.empty()
                : Optional.of(new PrintedPeriod(head.strip(), from, to));
    }
}
