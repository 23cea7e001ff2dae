package org.tongbao.bulletin;

import org.tongbao.standing.Span;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a reference says of an indicator.
enum Measure {
    /// The sum, level or rate itself, with how many reports are in it.
    VALUE,
    /// By how much it is more than a year before: 比上年同期增加2785件.
    INCREASE,
    /// 同比增长70%.
    YEAR_ON_YEAR,
    /// 环比.
    MONTH_ON_MONTH,
    /// 比上年底.
    SINCE_YEAR_END,
    TARGET,
    /// 完成率.
    COMPLETION,
    RANK,
    /// 占比.
    SHARE,
    /// Every unit below with its value.
    BY_UNIT,
    /// 均为0: the units below by name.
    ZERO,
    /// 进展缓慢.
    BEHIND,
    /// 已完成.
    DONE,
    /// 未报.
    SILENT;

    /// As a reference writes it.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Measure> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    /// The months whose reports it rests on, where it speaks of a span: what it compares with, and
    /// for a target all that counts towards it in the year.
    List<Span> restsOn(Span span) {
        var last = span.to();
        return switch (this) {
            case VALUE, TARGET, SHARE, BY_UNIT, ZERO, SILENT -> List.of(span);
            case INCREASE, YEAR_ON_YEAR ->
                    List.of(span, new Span(span.from().minusYears(1), last.minusYears(1)));
            case MONTH_ON_MONTH -> List.of(span, month(last.minusMonths(1)));
            case SINCE_YEAR_END -> List.of(span, month(last.withMonth(1).minusMonths(1)));
            case COMPLETION, RANK, BEHIND, DONE -> List.of(span, new Span(last.withMonth(1), last));
        };
    }

    private static Span month(YearMonth month) {
        return new Span(month, month);
    }
}
