package org.tongbao.demonstration;

import org.jspecify.annotations.Nullable;
import org.tongbao.authority.PersonActor;
import org.tongbao.indicator.Indicator;
import org.tongbao.indicator.IndicatorKind;
import org.tongbao.report.PastReport;
import org.tongbao.report.PastReport.Line;
import org.tongbao.report.PastReport.Review;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Writes the reports of a month: generated values, filed and reviewed by the timetable.
final class History {

    /// Codes of parts and the wholes they belong to.
    static final Map<String, String> PARTS =
            Map.of(
                    "ip_cases_closed", "ip_cases_handled",
                    "abnormal_patent_applications_withdrawn", "abnormal_patent_applications");

    private static final int MONTHS_BEFORE = 12;
    private static final BigDecimal LARGE = BigDecimal.valueOf(900);
    private static final String DOUBTED = "patent_open_licences";

    private final GeneratedValues values;
    private final Timetable timetable;
    private final List<Filer> filers;
    private final PersonActor reviewer;
    private final Map<List<Object>, BigDecimal> known = new HashMap<>();

    History(GeneratedValues values, Timetable timetable, List<Filer> filers, PersonActor reviewer) {
        this.values = values;
        this.timetable = timetable;
        this.filers = List.copyOf(filers);
        this.reviewer = reviewer;
    }

    List<PastReport> of(YearMonth month) {
        return filers.stream()
                .flatMap(filer ->
                        timetable.fate(filer.unit().code(), month).stream()
                                .map(fate -> report(filer, month, fate)))
                .toList();
    }

    private PastReport report(Filer filer, YearMonth month, Fate fate) {
        return new PastReport(
                filer.unit(),
                filer.form(),
                month,
                filer.clerk(),
                fate.submittedAt(),
                fate.late(),
                filer.indicators(month).stream().map(one -> line(filer, one, month)).toList(),
                Town.of(filer.unit().code()).isPresent()
                        ? Map.of()
                        : new OwnLevel(values).texts(month),
                review(fate));
    }

    private Line line(Filer filer, Indicator indicator, YearMonth month) {
        var amount = amount(filer, indicator, month);
        return new Line(
                indicator,
                amount,
                note(filer, indicator, month, amount),
                Stream.iterate(
                                month.minusMonths(MONTHS_BEFORE),
                                past -> past.isBefore(month),
                                past -> past.plusMonths(1))
                        .filter(past -> !past.isBefore(Timetable.FIRST))
                        .map(past -> amount(filer, indicator, past))
                        .toList());
    }

    private @Nullable String note(
            Filer filer, Indicator indicator, YearMonth month, BigDecimal amount) {
        if (indicator.kind() == IndicatorKind.AMOUNT && amount.compareTo(LARGE) > 0) {
            return "一笔大额质押，已放款";
        }
        return indicator.kind() == IndicatorKind.STOCK
                        && month.isAfter(Timetable.FIRST)
                        && amount.compareTo(amount(filer, indicator, month.minusMonths(1))) < 0
                ? "到期未续展"
                : null;
    }

    private BigDecimal amount(Filer filer, Indicator indicator, YearMonth month) {
        var unit = filer.unit().code();
        return known.computeIfAbsent(
                List.of(unit, indicator.code(), month),
                _ -> values.of(unit, indicator.code(), indicator.kind(), month));
    }

    private @Nullable Review review(Fate fate) {
        var at = fate.reviewedAt();
        if (at == null) {
            return null;
        }
        return fate.dueAgainAt() == null
                ? new Review(reviewer, at, null, Map.of())
                : new Review(
                        reviewer, at, fate.dueAgainAt(), Map.of(DOUBTED, "与备案清单对不上，请核对许可备案号后重填"));
    }
}
