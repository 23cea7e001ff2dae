package org.tongbao.bulletin;

import static org.tongbao.bulletin.OfficialWords.say;

import org.jspecify.annotations.Nullable;
import org.tongbao.indicator.Indicator;
import org.tongbao.indicator.IndicatorKind;
import org.tongbao.indicator.UnitDimension;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.standing.Span;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Puts figures of a book into the words of the trade. Numbers are rounded once, here.
record Phrases(FigureBook book) {

    private static final String PERCENT = "%";

    /// The words for a reference; null where nothing can be said.
    @Nullable String of(FigureReference reference) {
        var figures = book.of(reference).orElse(null);
        if (figures == null) {
            return null;
        }
        return switch (reference.measure()) {
            case BY_UNIT -> byUnit(figures);
            case ZERO -> named("ZERO", figures.zero());
            case BEHIND -> named("BEHIND", figures.behind());
            case DONE -> named("DONE", figures.done());
            case SILENT -> silent(figures, book.spanOf(reference));
            case VALUE,
                    INCREASE,
                    YEAR_ON_YEAR,
                    MONTH_ON_MONTH,
                    SINCE_YEAR_END,
                    TARGET,
                    COMPLETION,
                    RANK,
                    SHARE ->
                    book.unitFigure(reference)
                            .map(figure ->
                                    ofUnit(
                                            reference.measure(),
                                            figures.indicator(),
                                            figure,
                                            book.spanOf(reference).to().getYear()))
                            .orElse(null);
        };
    }

    /// The same for the cell of a table, whose head says what is measured.
    @Nullable String inCell(FigureReference reference) {
        var figures = book.of(reference).orElse(null);
        var figure = book.unitFigure(reference).orElse(null);
        if (figures == null || figure == null) {
            return null;
        }
        return switch (reference.measure()) {
            case VALUE -> amountInCell(figures.indicator(), figure);
            case TARGET -> {
                var target = figure.target();
                yield target == null ? null : shown(figures.indicator(), target).toPlainString();
            }
            case RANK -> figure.rank() == null ? null : String.valueOf(figure.rank());
            case INCREASE,
                    YEAR_ON_YEAR,
                    MONTH_ON_MONTH,
                    SINCE_YEAR_END,
                    COMPLETION,
                    SHARE,
                    BY_UNIT,
                    ZERO,
                    BEHIND,
                    DONE,
                    SILENT ->
                    of(reference);
        };
    }

    private String amountInCell(Indicator indicator, UnitFigure figure) {
        var amount = figure.value();
        if (amount == null) {
            return value(indicator, figure);
        }
        var number = shown(indicator, amount).toPlainString();
        return figure.reported() < figure.expected()
                ? say("INCOMPLETE_CELL", number, figure.reported(), figure.expected())
                : number;
    }

    private @Nullable String ofUnit(
            Measure measure, Indicator indicator, UnitFigure figure, int year) {
        return switch (measure) {
            case VALUE -> value(indicator, figure);
            case INCREASE -> increase("INCREASE", indicator, figure.yearOnYear(), "");
            case YEAR_ON_YEAR -> growth("YEAR_ON_YEAR", indicator, figure.yearOnYear());
            case MONTH_ON_MONTH -> growth("MONTH_ON_MONTH", indicator, figure.monthOnMonth());
            case SINCE_YEAR_END ->
                    increase(
                            "SINCE_YEAR_END",
                            indicator,
                            figure.sinceYearEnd(),
                            String.valueOf(year - 1));
            case TARGET -> figure.target() == null ? null : measured(indicator, figure.target());
            case COMPLETION ->
                    figure.completion() == null
                            ? null
                            : rounded(figure.completion(), 1).toPlainString() + PERCENT;
            case RANK -> figure.rank() == null ? null : say("RANK", figure.rank());
            case SHARE ->
                    figure.share() == null
                            ? null
                            : rounded(figure.share(), 1).toPlainString() + PERCENT;
            case BY_UNIT, ZERO, BEHIND, DONE, SILENT -> throw new IllegalStateException();
        };
    }

    /// A sum with missing reports says so wherever it stands.
    private String value(Indicator indicator, UnitFigure figure) {
        var amount = figure.value();
        if (amount == null) {
            return say(figure.exempt() ? "NOT_APPLICABLE" : "NOT_REPORTED");
        }
        var measured = measured(indicator, amount);
        var stated =
                switch (figure.qualifier()) {
                    case EXACT -> measured;
                    case AT_LEAST -> say("AT_LEAST", measured);
                    case ABOUT -> say("ABOUT", measured);
                };
        return figure.reported() < figure.expected()
                ? say("INCOMPLETE", stated, figure.expected(), figure.reported())
                : stated;
    }

    private @Nullable String increase(
            String what, Indicator indicator, @Nullable Change change, String year) {
        var difference = change == null ? null : change.difference();
        if (change == null || difference == null) {
            return null;
        }
        var direction = direction(shown(indicator, difference));
        return partial(
                change, say(what + "_" + direction, changed(indicator, difference.abs()), year));
    }

    private @Nullable String growth(String what, Indicator indicator, @Nullable Change change) {
        if (change == null) {
            return null;
        }
        if (change.fromNothing() && indicator.kind() != IndicatorKind.RATE) {
            return partial(change, say("FROM_NOTHING"));
        }
        var percent = change.percent();
        if (percent == null) {
            return increase(what + "_RATE", indicator, change, "");
        }
        var printed = percent(percent, change.decimals());
        return partial(
                change,
                say(what + "_" + direction(printed), printed.abs().toPlainString() + PERCENT));
    }

    private String partial(Change change, String said) {
        return change.partial() ? say("PARTIAL", said) : said;
    }

    private static String direction(BigDecimal difference) {
        return switch (difference.signum()) {
            case 1 -> "MORE";
            case -1 -> "LESS";
            default -> "SAME";
        };
    }

    private String changed(Indicator indicator, BigDecimal difference) {
        return indicator.kind() == IndicatorKind.RATE
                        && indicator.unit().dimension() == UnitDimension.SHARE
                ? say("POINTS", shown(indicator, difference).toPlainString())
                : measured(indicator, difference);
    }

    /// 滕州市1家，薛城区1家；市中区、山亭区均为0.
    private @Nullable String byUnit(IndicatorFigures figures) {
        var rows = figures.rows();
        if (rows.stream().allMatch(row -> row.value() == null || row.zero())) {
            return null;
        }
        var counted =
                rows.stream()
                        .filter(row -> row.value() != null && !row.zero())
                        .map(row -> row.unit().name() + value(figures.indicator(), row))
                        .collect(Collectors.joining(say("COMMA")));
        return Stream.of(
                        counted,
                        named("ZERO", units(rows.stream().filter(UnitFigure::zero))),
                        named(
                                "SILENT",
                                units(
                                        rows.stream()
                                                .filter(row ->
                                                        row.value() == null && !row.exempt()))))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(say("SEMICOLON")));
    }

    /// Whoever sent nothing for the last month; of several months it is said which one that is.
    private @Nullable String silent(IndicatorFigures figures, Span span) {
        return span.from().equals(span.to())
                ? named("SILENT", figures.silent())
                : named("SILENT_IN", figures.silent(), span.to().getMonthValue());
    }

    private static List<OrgUnit> units(Stream<UnitFigure> rows) {
        return rows.map(UnitFigure::unit).toList();
    }

    private @Nullable String named(String what, List<OrgUnit> units, Object... more) {
        return units.isEmpty()
                ? null
                : say(
                        what + (units.size() == 1 ? "_ONE" : "_SEVERAL"),
                        Stream.concat(
                                        Stream.of(
                                                units.stream()
                                                        .map(OrgUnit::name)
                                                        .collect(Collectors.joining(say("AND")))),
                                        Stream.of(more))
                                .toArray());
    }

    private static String measured(Indicator indicator, BigDecimal amount) {
        return shown(indicator, amount).toPlainString() + word(indicator);
    }

    /// 件 of 件/万人: for whom it is, the indicator's name says.
    private static String word(Indicator indicator) {
        var word = indicator.unitOfMeasure();
        return indicator.unit().dimension() == UnitDimension.PER_PERSON
                ? word.substring(0, Math.max(1, word.indexOf('/')))
                : word;
    }

    private static BigDecimal shown(Indicator indicator, BigDecimal amount) {
        return indicator.kind() == IndicatorKind.RATE
                ? rounded(amount, indicator.shownDecimals())
                : amount.stripTrailingZeros();
    }

    private static BigDecimal percent(BigDecimal percent, int decimals) {
        return rounded(percent, decimals).stripTrailingZeros();
    }

    private static BigDecimal rounded(BigDecimal number, int decimals) {
        return number.setScale(decimals, RoundingMode.HALF_UP);
    }
}
