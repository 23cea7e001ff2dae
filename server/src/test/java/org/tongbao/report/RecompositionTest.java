package org.tongbao.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.tongbao.indicator.Indicator;
import org.tongbao.indicator.IndicatorKind;
import org.tongbao.report.FormChange.Kind;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class RecompositionTest {

    private static final YearMonth START = YearMonth.of(2024, 1);
    private static final YearMonth NEXT = YearMonth.of(2026, 11);
    private static final Indicator A = Sample.indicator("a", IndicatorKind.FLOW, 0);
    private static final Indicator B = Sample.indicator("b", IndicatorKind.FLOW, 0);
    private static final Indicator C = Sample.indicator("c", IndicatorKind.FLOW, 0);
    private static final Map<UUID, Indicator> ALL =
            Stream.of(A, B, C).collect(Collectors.toMap(Indicator::id, Function.identity()));

    @Test
    void monthsBeforeKeepWhatTheyAsked() {
        var next =
                next(
                        List.of(line(A, 1, START), line(B, 2, START)),
                        line(C, 1, NEXT),
                        line(A, 2, NEXT));
        assertThat(asked(next, YearMonth.of(2026, 10))).containsExactly("a", "b");
        assertThat(asked(next, NEXT)).containsExactly("c", "a");
        assertThat(asked(next, YearMonth.of(2030, 1))).containsExactly("c", "a");
    }

    @Test
    void aLineThatAsksTheSameGoesOnAsItWas() {
        var next = next(List.of(line(A, 1, START)), line(A, 1, NEXT), line(B, 2, NEXT));
        assertThat(next.lines())
                .extracting(FormSpan::indicator, FormSpan::from, FormSpan::to)
                .containsExactly(
                        tuple(A.id(), START, FormSpan.OPEN_END),
                        tuple(B.id(), NEXT, FormSpan.OPEN_END));
    }

    @Test
    void aLineMayComeBack() {
        var gone = line(A, 1, START).within(START, YearMonth.of(2025, 6));
        var next = next(List.of(gone, line(B, 2, START)), line(B, 1, NEXT), line(A, 2, NEXT));
        assertThat(asked(next, YearMonth.of(2025, 6))).containsExactly("a", "b");
        assertThat(asked(next, YearMonth.of(2025, 7))).containsExactly("b");
        assertThat(asked(next, NEXT)).containsExactly("b", "a");
        spansNeverOverlap(next);
    }

    @Test
    void composingTheSameMonthAgainReplacesIt() {
        var once = next(List.of(line(A, 1, START)), line(B, 1, NEXT));
        var twice =
                new Recomposition(
                        NEXT, once.lines(), List.of(line(C, 1, NEXT)), List.of(), List.of());
        assertThat(asked(twice, YearMonth.of(2026, 10))).containsExactly("a");
        assertThat(asked(twice, NEXT)).containsExactly("c");
        spansNeverOverlap(twice);
    }

    @Test
    void thePreviewNamesWhatIsAddedRemovedRewordedAndMoved() {
        var helped = new FormSpan(B.id(), 1, "创造", null, "填月末总数", NEXT, FormSpan.OPEN_END);
        assertThat(
                        next(
                                        List.of(line(A, 1, START), line(B, 2, START)),
                                        helped,
                                        line(C, 2, NEXT))
                                .changes(ALL))
                .extracting(
                        FormChange::kind,
                        change -> Objects.requireNonNull(change.indicator()).code())
                .containsExactly(
                        tuple(Kind.REMOVED, "a"),
                        tuple(Kind.REWORDED, "b"),
                        tuple(Kind.ADDED, "c"));
        assertThat(
                        next(
                                        List.of(line(A, 1, START), line(B, 2, START)),
                                        line(B, 1, NEXT),
                                        line(A, 2, NEXT))
                                .changes(ALL))
                .extracting(FormChange::kind)
                .containsExactly(Kind.MOVED, Kind.MOVED);
        assertThat(next(List.of(line(A, 1, START)), line(A, 1, NEXT)).changes(ALL)).isEmpty();
    }

    @Test
    void whatIsLeftBesideAnotherSpanIsWhatTheOtherDoesNotCover() {
        var whole = line(A, 1, START).within(START, YearMonth.of(2026, 12));
        var middle = line(A, 1, START).within(YearMonth.of(2025, 1), YearMonth.of(2025, 12));
        assertThat(whole.without(List.of(middle)))
                .extracting(FormSpan::from, FormSpan::to)
                .containsExactly(
                        tuple(START, YearMonth.of(2024, 12)),
                        tuple(YearMonth.of(2026, 1), YearMonth.of(2026, 12)));
        assertThat(middle.without(List.of(whole))).isEmpty();
    }

    private static void spansNeverOverlap(Recomposition next) {
        for (var month = START;
                month.isBefore(YearMonth.of(2027, 6));
                month = month.plusMonths(1)) {
            assertThat(asked(next, month)).doesNotHaveDuplicates();
        }
    }

    private static Recomposition next(List<FormSpan> before, FormSpan... after) {
        return new Recomposition(NEXT, before, List.of(after), List.of(), List.of());
    }

    private static List<String> asked(Recomposition next, YearMonth month) {
        return next.lines().stream()
                .filter(line -> line.on(month))
                .sorted(Comparator.comparing(FormSpan::position))
                .map(line -> Objects.requireNonNull(ALL.get(line.indicator())).code())
                .toList();
    }

    private static FormSpan line(Indicator indicator, int position, YearMonth from) {
        return new FormSpan(indicator.id(), position, "创造", null, null, from, FormSpan.OPEN_END);
    }
}
