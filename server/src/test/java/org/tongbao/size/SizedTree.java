package org.tongbao.size;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.tongbao.orgunit.OrgUnitLevel;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// The units of a size, each tier shared out evenly among the units of the one above. Numbers run
/// through the tree from the top down, so the towns of a district follow each other.
///
/// @param tiers the last are the towns
/// @param townsUnder by the number of a unit, how many towns it has; a town has itself
record SizedTree(List<List<Unit>> tiers, int[] townsUnder) {

    /// @param above null at the top
    record Unit(
            UUID id,
            String code,
            String path,
            OrgUnitLevel level,
            int number,
            int order,
            @Nullable Unit above) {

        /// The unit that collects its reports.
        Unit district() {
            return requireNonNull(above);
        }
    }

    static SizedTree of(Size size) {
        var tiers = new ArrayList<List<Unit>>();
        var number = 0;
        for (var tier : size.tiers()) {
            var above = tiers.isEmpty() ? List.<Unit>of() : tiers.getLast();
            var units = new ArrayList<Unit>();
            for (int i = 0; i < tier.units(); i++) {
                units.add(
                        unit(
                                tier.level(),
                                (char) ('a' + tiers.size()) + String.valueOf(i),
                                number++,
                                i,
                                above.isEmpty()
                                        ? null
                                        : above.get(
                                                (int) ((long) i * above.size() / tier.units()))));
            }
            tiers.add(List.copyOf(units));
        }
        return new SizedTree(List.copyOf(tiers), count(tiers.getLast(), number));
    }

    private static int[] count(List<Unit> towns, int units) {
        var under = new int[units];
        for (var town : towns) {
            for (var unit = town; unit != null; unit = unit.above()) {
                under[unit.number()]++;
            }
        }
        return under;
    }

    private static Unit unit(
            OrgUnitLevel level, String code, int number, int order, @Nullable Unit above) {
        var path = (above == null ? "" : above.path()) + code + "/";
        return new Unit(Numbered.UNIT.id(number), code, path, level, number, order, above);
    }

    List<Unit> towns() {
        return tiers.getLast();
    }

    /// Those directly above towns.
    List<Unit> districts() {
        return tiers.get(tiers.size() - 2);
    }

    boolean isTown(Unit unit) {
        return unit.number() >= towns().getFirst().number();
    }

    /// All above the towns.
    List<Unit> offices() {
        return all().stream().filter(unit -> !isTown(unit)).toList();
    }

    int towns(Unit unit) {
        return townsUnder[unit.number()];
    }

    Unit top() {
        return tiers.getFirst().getFirst();
    }

    List<Unit> all() {
        return tiers.stream().flatMap(List::stream).toList();
    }
}
