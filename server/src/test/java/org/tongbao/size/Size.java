package org.tongbao.size;

import static org.tongbao.orgunit.OrgUnitLevel.CITY;
import static org.tongbao.orgunit.OrgUnitLevel.DISTRICT;
import static org.tongbao.orgunit.OrgUnitLevel.PROVINCE;
import static org.tongbao.orgunit.OrgUnitLevel.TOWNSHIP;

import org.tongbao.orgunit.OrgUnitLevel;

import java.util.List;
import java.util.Locale;

/// How many units there are, from the top down. The country stands under one more unit, at the
/// level of a province: the product knows no level above it.
enum Size {
    CITY_OF_65_TOWNS(new Tier(CITY, 1), new Tier(DISTRICT, 6), new Tier(TOWNSHIP, 65)),
    PROVINCE_OF_1822_TOWNS(
            new Tier(PROVINCE, 1),
            new Tier(CITY, 16),
            new Tier(DISTRICT, 136),
            new Tier(TOWNSHIP, 1822)),
    COUNTRY_OF_41352_TOWNS(
            new Tier(PROVINCE, 1),
            new Tier(PROVINCE, 31),
            new Tier(CITY, 333),
            new Tier(DISTRICT, 2975),
            new Tier(TOWNSHIP, 41_352));

    /// Units of one level.
    record Tier(OrgUnitLevel level, int units) {}

    private final List<Tier> tiers;

    Size(Tier... tiers) {
        this.tiers = List.of(tiers);
    }

    /// From the one unit at the top down to the towns.
    List<Tier> tiers() {
        return tiers;
    }

    int towns() {
        return tiers.getLast().units();
    }

    /// As it is called in commands and folders, for example `city`.
    String word() {
        return name().substring(0, name().indexOf('_')).toLowerCase(Locale.ROOT);
    }
}
