package org.tongbao.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongbao.feed.ODataFilter.Term;
import org.tongbao.standing.Span;

import java.time.YearMonth;
import java.util.Optional;

class ODataFilterTest {

    @Test
    void comparisonsAreJoinedByAnd() {
        assertThat(
                        ODataFilter.read(
                                        "((month ge '2026-01') and month lt '2026-07') and unitCode"
                                                + " eq '3704''02'")
                                .terms())
                .containsExactly(
                        new Term("month", Comparison.GE, "2026-01"),
                        new Term("month", Comparison.LT, "2026-07"),
                        new Term("unitCode", Comparison.EQ, "3704'02"));
        assertThat(ODataFilter.read("updatedAt gt 2026-01-01T00:00:00.5+08:00").terms())
                .containsExactly(
                        new Term("updatedAt", Comparison.GT, "2026-01-01T00:00:00.5+08:00"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "month eq '2026-01' or month eq '2026-02'",
                "not (month eq '2026-01')",
                "month ne '2026-01'",
                "month in ('2026-01','2026-02')",
                "contains(unitName,'镇')",
                "month eq null",
                "month eq tolower('A')",
                "unit/code eq 'a'",
            })
    void whatThisServiceDoesNotDoIsLeftToTheClient(String filter) {
        assertThatThrownBy(() -> ODataFilter.read(filter))
                .isInstanceOfSatisfying(
                        ODataRefused.class,
                        refused -> assertThat(refused.status().value()).isEqualTo(501));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "month",
                "month eq",
                "month eq 'open",
                "month eq '2026-01' and",
                "(month eq '2026-01'",
                "month eq '2026-01')",
                "month is '2026-01'",
                "'2026-01' eq month",
                "month eq '2026-01' month eq '2026-02'",
                "month eq '2026-01'; drop table fact",
            })
    void whatIsNoFilterIsRefused(String filter) {
        assertThatThrownBy(() -> ODataFilter.read(filter))
                .isInstanceOfSatisfying(
                        ODataRefused.class,
                        refused -> assertThat(refused.status().value()).isEqualTo(400));
    }

    @Test
    void boundsOfMonthsAreTheMonthsThatKeepThem() {
        assertThat(months("month gt '2026-01' and month le '2026-03'"))
                .contains(new Span(YearMonth.of(2026, 2), YearMonth.of(2026, 3)));
        assertThat(months("month eq '2026-01' and month lt '2026-03'"))
                .contains(new Span(YearMonth.of(2026, 1), YearMonth.of(2026, 1)));
        assertThat(months("month gt '2026-01' and month lt '2026-02'")).isEmpty();
    }

    private static Optional<Span> months(String filter) {
        return ODataLiterals.span(ODataFilter.read(filter).bounds("month", ODataLiterals::month));
    }
}
