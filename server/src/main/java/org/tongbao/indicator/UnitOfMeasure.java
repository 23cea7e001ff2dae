package org.tongbao.indicator;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A unit of measure, by the word documents print. All units of a dimension are powers of ten of
/// each other, so converting moves the decimal point and nothing is ever rounded. The number of
/// significant digits stays: 1.18亿元 becomes 118E+2 万元, still precise to ±50万元.
///
/// @param code as printed, for example 件 or 亿元
/// @param englishName the word after the number one; null for a word the product does not know
/// @param englishPlural the word after other numbers
/// @param powerOfTen how many places it lies above the base of its dimension: 亿元 8, % −2
public record UnitOfMeasure(
        String code,
        @Nullable String englishName,
        @Nullable String englishPlural,
        UnitDimension dimension,
        int powerOfTen) {

    private static final Map<String, UnitOfMeasure> KNOWN = new LinkedHashMap<>();

    static {
        known("件", "item", "items", UnitDimension.THINGS, 0);
        known("个", "item", "items", UnitDimension.THINGS, 0);
        known("项", "item", "items", UnitDimension.THINGS, 0);
        known("起", "case", "cases", UnitDimension.THINGS, 0);
        known("条", "item", "items", UnitDimension.THINGS, 0);
        known("处", "place", "places", UnitDimension.THINGS, 0);
        known("万件", "10k items", "10k items", UnitDimension.THINGS, 4);
        known("家", "entity", "entities", UnitDimension.ORGANISATIONS, 0);
        known("万家", "10k entities", "10k entities", UnitDimension.ORGANISATIONS, 4);
        known("户", "business", "businesses", UnitDimension.HOUSEHOLDS, 0);
        known("万户", "10k businesses", "10k businesses", UnitDimension.HOUSEHOLDS, 4);
        known("人", "person", "people", UnitDimension.PEOPLE, 0);
        known("名", "person", "people", UnitDimension.PEOPLE, 0);
        known("万人", "10k people", "10k people", UnitDimension.PEOPLE, 4);
        known("人次", "attendance", "attendances", UnitDimension.ATTENDANCES, 0);
        known("万人次", "10k attendances", "10k attendances", UnitDimension.ATTENDANCES, 4);
        known("次", "time", "times", UnitDimension.EVENTS, 0);
        known("期", "course", "courses", UnitDimension.EVENTS, 0);
        known("场", "event", "events", UnitDimension.EVENTS, 0);
        known("笔", "loan", "loans", UnitDimension.DEALS, 0);
        known("元", "yuan", "yuan", UnitDimension.MONEY, 0);
        known("万元", "10k yuan", "10k yuan", UnitDimension.MONEY, 4);
        known("亿元", "100 million yuan", "100 million yuan", UnitDimension.MONEY, 8);
        known("%", "%", "%", UnitDimension.SHARE, -2);
        known("件/万人", "per 10,000 people", "per 10,000 people", UnitDimension.PER_PERSON, -4);
        known("平方米", "m²", "m²", UnitDimension.FLOOR, 0);
        known("万平方米", "10k m²", "10k m²", UnitDimension.FLOOR, 4);
        known("亩", "mu", "mu", UnitDimension.LAND, 0);
        known("万亩", "10k mu", "10k mu", UnitDimension.LAND, 4);
        known("市", "city", "cities", UnitDimension.CITIES, 0);
        known("月", "month", "months", UnitDimension.DURATION, 0);
        known("位", "place in the order", "place in the order", UnitDimension.RANK, 0);
    }

    /// Every unit the product knows, those of a dimension together.
    public static List<UnitOfMeasure> all() {
        return List.copyOf(KNOWN.values());
    }

    /// The unit with this word; one of its own, which converts into nothing else, when the product
    /// does not know it.
    public static UnitOfMeasure of(String code) {
        var known = KNOWN.get(code);
        return known != null ? known : new UnitOfMeasure(code, null, null, UnitDimension.OTHER, 0);
    }

    public static boolean knows(String code) {
        return KNOWN.containsKey(code);
    }

    /// As a column head has it in a language.
    public String in(Locale language) {
        return englishPlural != null && Locale.ENGLISH.getLanguage().equals(language.getLanguage())
                ? englishPlural
                : code;
    }

    /// How many of the dimension's base it is: 10000 for 万元, 0.01 for %.
    public BigDecimal factor() {
        return new BigDecimal(BigDecimal.ONE.scaleByPowerOfTen(powerOfTen).toPlainString());
    }

    /// Whether an amount of this unit can be said in the other.
    public boolean convertsTo(UnitOfMeasure other) {
        return dimension == other.dimension
                && (dimension != UnitDimension.OTHER || code.equals(other.code));
    }

    /// The same amount in another unit of the dimension, exactly and with the same significant
    /// digits. The scale of the result may be negative.
    ///
    /// @throws IllegalArgumentException when the two measure different things
    public BigDecimal convert(BigDecimal amount, UnitOfMeasure to) {
        if (!convertsTo(to)) {
            throw new IllegalArgumentException(code + " is not a measure of " + to.code);
        }
        return amount.scaleByPowerOfTen(powerOfTen - to.powerOfTen);
    }

    /// By how many places a quotient has to be moved to be said in this unit, when its parts are
    /// given in theirs: 2 for a % of 件, 4 for 件/万人 over 人, 0 over 万人.
    public int shiftOf(UnitOfMeasure numerator, UnitOfMeasure denominator) {
        return numerator.powerOfTen - denominator.powerOfTen - powerOfTen;
    }

    private static void known(
            String code, String english, String plural, UnitDimension dimension, int powerOfTen) {
        KNOWN.put(code, new UnitOfMeasure(code, english, plural, dimension, powerOfTen));
    }
}
