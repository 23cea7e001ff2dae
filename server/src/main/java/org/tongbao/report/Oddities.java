package org.tongbao.report;

import static org.tongbao.report.WarningThreshold.FACTOR;
import static org.tongbao.report.WarningThreshold.FEWEST_MONTHS;
import static org.tongbao.report.WarningThreshold.LEAST_COUNT;
import static org.tongbao.report.WarningThreshold.LEAST_MONEY;
import static org.tongbao.report.WarningThreshold.PERCENT;

import org.jspecify.annotations.Nullable;
import org.tongbao.indicator.Indicator;
import org.tongbao.indicator.IndicatorKind;
import org.tongbao.ledger.LineLedger;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Looks for what is odd about a submission, against the unit's own history and within itself, by
/// the rules as they are tuned. The phone applies the same to what is being typed; both are held by
/// the cases of `report/oddities.json`.
///
/// @param history by code of the indicator: the numbers of the twelve months before, oldest first
/// @param fed by code of a stock: what came in since the month before, where that is known
/// @param kept by code of the indicator: what the unit's ledger gives, where one is on
record Oddities(
        Checks checks,
        Map<String, List<BigDecimal>> history,
        Map<String, Fed> fed,
        Map<String, LineLedger> kept) {

    /// Where no ledgers are kept.
    Oddities(Checks checks, Map<String, List<BigDecimal>> history, Map<String, Fed> fed) {
        this(checks, history, fed, Map.of());
    }

    /// 万元 are so many places above 元.
    private static final int TEN_THOUSAND = 4;

    List<Warning> of(Indicator indicator, Content content) {
        var value = number(content, indicator.code());
        if (value == null) {
            return List.of();
        }
        return Stream.of(
                        fell(indicator, value),
                        jumped(indicator, value),
                        beyondItsFlow(indicator, value),
                        aboveItsWhole(indicator, value, content),
                        withoutRecord(indicator, value),
                        unlikeItsLedger(indicator, value),
                        claimedTwice(indicator))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Warning> fell(Indicator indicator, BigDecimal value) {
        var past = past(indicator);
        if (indicator.kind() != IndicatorKind.STOCK || past.isEmpty()) {
            return Optional.empty();
        }
        var last = past.getLast();
        return by(
                WarningRuleCode.STOCK_FELL,
                rule -> {
                    var borne = last.multiply(rule.number(PERCENT)).movePointLeft(2);
                    return last.subtract(value).compareTo(borne) > 0
                            ? new Warning(Warning.Code.STOCK_FELL, last, null)
                            : null;
                });
    }

    /// Many times a high month, and well above the usual one.
    private Optional<Warning> jumped(Indicator indicator, BigDecimal value) {
        return by(
                WarningRuleCode.JUMP,
                rule -> {
                    var past = past(indicator);
                    if (past.size() < rule.number(FEWEST_MONTHS).intValueExact()) {
                        return null;
                    }
                    var usual = Usual.of(past);
                    return value.compareTo(usual.high().multiply(rule.number(FACTOR))) > 0
                                    && value.subtract(usual.middle())
                                                    .compareTo(least(indicator, rule))
                                            >= 0
                            ? Warning.jump(usual.middle())
                            : null;
                });
    }

    /// In the indicator's own measure: the same money warns whether it is counted in 元 or 亿元.
    private static BigDecimal least(Indicator indicator, WarningRule rule) {
        return indicator.kind() == IndicatorKind.AMOUNT
                ? rule.number(LEAST_MONEY)
                        .movePointRight(TEN_THOUSAND - indicator.unit().powerOfTen())
                : rule.number(LEAST_COUNT);
    }

    private Optional<Warning> beyondItsFlow(Indicator indicator, BigDecimal value) {
        var in = fed.get(indicator.code());
        var past = past(indicator);
        if (in == null || past.isEmpty()) {
            return Optional.empty();
        }
        var unaccounted = value.subtract(past.getLast()).subtract(in.amount());
        return by(
                WarningRuleCode.STOCK_AGAINST_FLOW,
                rule ->
                        unaccounted.compareTo(rule.number(LEAST_COUNT)) >= 0
                                ? new Warning(
                                        Warning.Code.STOCK_AGAINST_FLOW, in.amount(), in.flow())
                                : null);
    }

    private Optional<Warning> aboveItsWhole(
            Indicator indicator, BigDecimal value, Content content) {
        var whole = checks.parts().get(indicator.code());
        var amount = whole == null ? null : number(content, whole);
        return by(
                WarningRuleCode.PART_ABOVE_WHOLE,
                _ ->
                        amount != null && value.compareTo(amount) > 0
                                ? new Warning(Warning.Code.PART_ABOVE_WHOLE, amount, whole)
                                : null);
    }

    private Optional<Warning> withoutRecord(Indicator indicator, BigDecimal value) {
        return held(
                WarningRuleCode.NO_LEDGER,
                indicator,
                ledger ->
                        ledger.records() == 0 && value.signum() != 0
                                ? new Warning(Warning.Code.NO_LEDGER, ledger.value(), null)
                                : null);
    }

    private Optional<Warning> unlikeItsLedger(Indicator indicator, BigDecimal value) {
        return held(
                WarningRuleCode.LEDGER_DIFFERS,
                indicator,
                ledger ->
                        ledger.records() != 0 && value.compareTo(ledger.value()) != 0
                                ? new Warning(Warning.Code.LEDGER_DIFFERS, ledger.value(), null)
                                : null);
    }

    private Optional<Warning> claimedTwice(Indicator indicator) {
        return held(
                WarningRuleCode.CLAIMED_TWICE,
                indicator,
                ledger ->
                        ledger.claimed() != 0
                                ? new Warning(
                                        Warning.Code.CLAIMED_TWICE,
                                        BigDecimal.valueOf(ledger.claimed()),
                                        null)
                                : null);
    }

    private Optional<Warning> held(
            WarningRuleCode code,
            Indicator indicator,
            Function<LineLedger, @Nullable Warning> look) {
        var ledger = kept.get(indicator.code());
        return ledger == null ? Optional.empty() : by(code, _ -> look.apply(ledger));
    }

    /// A rule that is off sees nothing.
    private Optional<Warning> by(
            WarningRuleCode code, Function<WarningRule, @Nullable Warning> look) {
        return Optional.of(checks.rule(code)).filter(WarningRule::active).map(look);
    }

    private List<BigDecimal> past(Indicator indicator) {
        return history.getOrDefault(indicator.code(), List.of());
    }

    private static @Nullable BigDecimal number(Content content, String code) {
        return content.lines().get(code) instanceof LineValue.Reported reported
                ? reported.amount()
                : null;
    }
}
