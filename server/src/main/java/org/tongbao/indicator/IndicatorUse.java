package org.tongbao.indicator;

/// What stands under an indicator. One that was ever used keeps its kind and unit of measure and is
/// retired, never deleted.
///
/// @param values months of units with a value, submitted or approved
/// @param targets targets of plans
/// @param formLines lines of forms, of all months
/// @param rates rates that are made of it
/// @param scoreItems items of 考核办法 that score it
/// @param ledgers 台账 that record the things behind it
/// @param figures what documents state of earlier years
public record IndicatorUse(
        int values,
        int targets,
        int formLines,
        int rates,
        int scoreItems,
        int ledgers,
        int figures) {

    static final IndicatorUse NONE = new IndicatorUse(0, 0, 0, 0);

    public IndicatorUse(int values, int targets, int formLines, int rates) {
        this(values, targets, formLines, rates, 0, 0, 0);
    }

    public static IndicatorUse ofScoreItems(int items) {
        return new IndicatorUse(0, 0, 0, 0, items, 0, 0);
    }

    public static IndicatorUse ofLedgers(int ledgers) {
        return new IndicatorUse(0, 0, 0, 0, 0, ledgers, 0);
    }

    public static IndicatorUse ofFigures(int figures) {
        return new IndicatorUse(0, 0, 0, 0, 0, 0, figures);
    }

    IndicatorUse plus(IndicatorUse other) {
        return new IndicatorUse(
                values + other.values,
                targets + other.targets,
                formLines + other.formLines,
                rates + other.rates,
                scoreItems + other.scoreItems,
                ledgers + other.ledgers,
                figures + other.figures);
    }

    public boolean any() {
        return !equals(NONE);
    }

    /// Whether a rate may be made of it or something counted: what fixes kind and measure.
    boolean counted() {
        return values > 0 || targets > 0 || formLines > 0 || ledgers > 0 || figures > 0;
    }
}
