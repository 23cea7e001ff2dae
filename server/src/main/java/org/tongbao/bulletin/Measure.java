package org.tongbao.bulletin;

import java.util.Arrays;
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

    /// Whether it compares with the year before.
    boolean comparesWithYearBefore() {
        return switch (this) {
            case INCREASE, YEAR_ON_YEAR -> true;
            case VALUE,
                    MONTH_ON_MONTH,
                    SINCE_YEAR_END,
                    TARGET,
                    COMPLETION,
                    RANK,
                    SHARE,
                    BY_UNIT,
                    ZERO,
                    BEHIND,
                    DONE,
                    SILENT ->
                    false;
        };
    }
}
