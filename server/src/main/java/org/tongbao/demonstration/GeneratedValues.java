package org.tongbao.demonstration;

import org.tongbao.indicator.IndicatorKind;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;

/// Invented monthly figures that look like the trade. Each depends only on the seed, the unit, the
/// indicator and the month, never on today, so that everybody who starts a demonstration sees the
/// same history.
record GeneratedValues(Chance chance) {

    /// The seed of the product's demonstration.
    static final GeneratedValues USUAL = new GeneratedValues(new Chance(20242026));

    BigDecimal of(String unit, String indicator, IndicatorKind kind, YearMonth month) {
        return Town.of(unit)
                .map(town -> town(town, indicator, kind, month))
                .orElseGet(() -> new OwnLevel(this).of(unit, indicator, kind, month));
    }

    private BigDecimal town(Town town, String indicator, IndicatorKind kind, YearMonth month) {
        return switch (indicator) {
            case "valid_invention_patents_added" -> whole(patents(town, month));
            case "patent_open_licences" -> whole(licences(town, month));
            case "ip_trainings_held" -> whole(trainings(town, month));
            case "ip_training_participants" -> whole(participants(town, month));
            case "national_ip_enterprises" -> since(town.enterprises(), month);
            case "trademark_brand_guidance_stations" -> since(town.stations(), month);
            case "ipms_certified_enterprises" -> since(certified(town), month);
            case "patent_navigation_projects" -> in(navigation(town), month);
            case "ip_pledge_amount" -> pledge(town.code(), month);
            case "publicity_served_entities" ->
                    yearly(
                            town.code(),
                            indicator,
                            Season.TRAININGS,
                            between(town, indicator, month, 2, 3),
                            month);
            case "rights_aid_enterprises", "ip_talent_added" ->
                    yearly(
                            town.code(),
                            indicator,
                            Season.EVEN,
                            between(town, indicator, month, 1, 2),
                            month);
            default -> usual(town.code(), indicator, kind, month);
        };
    }

    int patents(Town town, YearMonth month) {
        var year = town.patents() + between(town, "luck", month, 0, 2) - 1;
        return new YearsWork(chance, Season.PATENTS, year, town.code() + " patents").in(month);
    }

    /// In lumps: a year's licences are given in two or three months.
    private int licences(Town town, YearMonth month) {
        var lumps = 2 + between(town, "lumps", month, 0, 1);
        var given = 0;
        for (int i = 0; i < town.licences(); i++) {
            var lump = chance.month(month, town.code(), "licences", month.getYear(), i % lumps);
            given += lump.equals(month) ? 1 : 0;
        }
        return given;
    }

    private int trainings(Town town, YearMonth month) {
        return new YearsWork(chance, Season.TRAININGS, town.trainings(), town.code() + " trainings")
                .in(month);
    }

    private int participants(Town town, YearMonth month) {
        return trainings(town, month) * between(town, "seats " + month, month, 12, 26);
    }

    /// Rare and large: at most one a year.
    private BigDecimal pledge(String unit, YearMonth month) {
        var year = month.getYear();
        var made =
                chance.once(0.72, unit, "pledge", year)
                        && chance.month(month, unit, "pledge month", year).equals(month);
        return made
                ? BigDecimal.valueOf(260 + 1900 * chance.of(unit, "pledge amount", year))
                        .setScale(2, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                : BigDecimal.ZERO;
    }

    private static List<YearMonth> certified(Town town) {
        return switch (town) {
            case MENGZHUANG -> Town.months("2024-05");
            case GUANGMINGLU -> Town.months("2025-11");
            default -> List.of();
        };
    }

    private static List<YearMonth> navigation(Town town) {
        return switch (town) {
            case MENGZHUANG -> Town.months("2024-10");
            case GUANGMINGLU -> Town.months("2025-06");
            case WENHUALU -> Town.months("2026-05");
            default -> List.of();
        };
    }

    BigDecimal yearly(String unit, String indicator, Season season, int number, YearMonth month) {
        return whole(new YearsWork(chance, season, number, unit + " " + indicator).in(month));
    }

    /// Of an indicator nobody thought of here.
    BigDecimal usual(String unit, String indicator, IndicatorKind kind, YearMonth month) {
        return switch (kind) {
            case FLOW, AMOUNT -> yearly(unit, indicator, Season.EVEN, 4, month);
            case STOCK -> whole(2 + month.getYear() - 2024);
            case RATE, FACT -> BigDecimal.ONE;
        };
    }

    /// A number from `least` to `most` that holds for the year.
    private int between(Town town, String what, YearMonth year, int least, int most) {
        return least + (int) ((most - least + 1) * chance.of(town.code(), what, year.getYear()));
    }

    /// A stock that grew by one in each of these months.
    private static BigDecimal since(List<YearMonth> months, YearMonth month) {
        return whole(months.stream().filter(since -> !since.isAfter(month)).count());
    }

    private static BigDecimal in(List<YearMonth> months, YearMonth month) {
        return whole(months.stream().filter(month::equals).count());
    }

    static BigDecimal whole(long number) {
        return BigDecimal.valueOf(number);
    }
}
