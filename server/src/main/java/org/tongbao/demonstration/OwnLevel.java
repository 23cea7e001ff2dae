package org.tongbao.demonstration;

import org.tongbao.indicator.IndicatorKind;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

/// Figures of the district's own offices (本级). Its stock of patents grows by what the towns were
/// granted, less what lapsed; its stock of trademarks falls once. What the towns have is not
/// counted again.
record OwnLevel(GeneratedValues values) {

    private static final YearMonth START = YearMonth.of(2024, 1);
    private static final int PATENTS_BEFORE = 222;
    private static final int TRADEMARKS_BEFORE = 11_030;
    private static final YearMonth NOT_RENEWED = YearMonth.of(2025, 9);
    private static final YearMonth FIRST_PRODUCT = YearMonth.of(2025, 6);
    private static final YearMonth FIRST_DATA_IP = YearMonth.of(2025, 10);

    BigDecimal of(String unit, String indicator, IndicatorKind kind, YearMonth month) {
        return switch (indicator) {
            case "valid_invention_patents" -> GeneratedValues.whole(patents(unit, month));
            case "valid_trademarks" -> GeneratedValues.whole(trademarks(unit, month));
            case "gi_certification_trademarks" -> grown(4, "2024-11 2025-08", month);
            case "madrid_trademarks" ->
                    grown(
                            11,
                            "2024-03 2024-07 2024-12 2025-02 2025-06 2025-10 2026-01 2026-04",
                            month);
            case "judicial_confirmation_cases" -> year(unit, indicator, 4, month);
            case "patent_adjudication_cases" -> year(unit, indicator, 6, month);
            case "ip_cases_handled" -> year(unit, indicator, 38, month);
            case "ip_cases_closed" -> settled(unit, "ip_cases_handled", 38, 0.25, month);
            case "abnormal_patent_applications" -> year(unit, indicator, 36, month);
            case "abnormal_patent_applications_withdrawn" ->
                    settled(unit, "abnormal_patent_applications", 36, 0.08, month);
            case "ip_protection_institutions_added" ->
                    grown(0, "2025-05", month).subtract(grown(0, "2025-05", month.minusMonths(1)));
            case "valid_invention_patents_added", "patent_open_licences", "ip_pledge_amount" ->
                    BigDecimal.ZERO;
            default -> values.usual(unit, indicator, kind, month);
        };
    }

    /// What the office writes to its targets in words, by code of the text.
    Map<String, String> texts(YearMonth month) {
        var year =
                Stream.iterate(
                                month.withMonth(1),
                                past -> !past.isAfter(month),
                                past -> past.plusMonths(1))
                        .mapToInt(this::granted)
                        .sum();
        return Map.of(
                "patent-grants",
                "今年以来各镇街新授权发明专利 %d 件，每月与市局核对在全市的位次。".formatted(year),
                "patent-intensive-products",
                month.isBefore(FIRST_PRODUCT) ? "正在辅导企业准备专利密集型产品备案材料。" : "首个专利密集型产品已备案，其余企业继续辅导。",
                "data-ip",
                month.isBefore(FIRST_DATA_IP)
                        ? "已摸底辖区数据企业，正在准备第一件数据知识产权登记。"
                        : "第一件数据知识产权已取得登记证书，正在推广做法。");
    }

    private int patents(String unit, YearMonth month) {
        var held = PATENTS_BEFORE;
        for (var past = START; !past.isAfter(month); past = past.plusMonths(1)) {
            held += granted(past) - (int) (3 * values.chance().of(unit, "lapsed", past));
        }
        return held;
    }

    private int granted(YearMonth month) {
        return Arrays.stream(Town.values()).mapToInt(town -> values.patents(town, month)).sum();
    }

    private int trademarks(String unit, YearMonth month) {
        return TRADEMARKS_BEFORE
                + Stream.iterate(START, past -> !past.isAfter(month), past -> past.plusMonths(1))
                        .mapToInt(past -> registered(unit, past))
                        .sum();
    }

    private int registered(String unit, YearMonth month) {
        return month.equals(NOT_RENEWED)
                ? -14
                : 40 + (int) (45 * values.chance().of(unit, "trademarks", month));
    }

    private BigDecimal year(String unit, String indicator, int number, YearMonth month) {
        return values.yearly(unit, indicator, Season.EVEN, number, month);
    }

    /// What came in during the month, less one that stays open now and then.
    private BigDecimal settled(
            String unit, String incoming, int number, double open, YearMonth month) {
        var received = year(unit, incoming, number, month);
        return received.signum() > 0 && values.chance().once(open, unit, incoming, "open", month)
                ? received.subtract(BigDecimal.ONE)
                : received;
    }

    private static BigDecimal grown(int before, String months, YearMonth month) {
        return GeneratedValues.whole(
                before
                        + Town.months(months).stream()
                                .filter(since -> !since.isAfter(month))
                                .count());
    }
}
