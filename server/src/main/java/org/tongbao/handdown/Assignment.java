package org.tongbao.handdown;

import org.jspecify.annotations.Nullable;
import org.tongbao.orgunit.OrgUnit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/// Whose a row is: the unit its owner was confirmed for before, else the one its address names,
/// else the one its owner's name names. Two that are named are none.
///
/// @param towns the units under the district
/// @param remembered units by the names of enterprises, see [EnterpriseName]
record Assignment(List<Town> towns, Map<String, UUID> remembered) {

    /// @param unit null when nobody's
    record Assigned(@Nullable OrgUnit unit, @Nullable Basis basis, List<Doubt> doubts) {}

    Assigned of(@Nullable String owner, @Nullable String address) {
        var doubts = new ArrayList<Doubt>();
        var known = remembered(owner);
        var there = address == null ? List.<OrgUnit>of() : named(town -> town.namedIn(address));
        if (known != null) {
            if (!there.isEmpty() && !there.contains(known)) {
                doubts.add(
                        Doubt.of("SOURCE_OWNER_ELSEWHERE", known.name(), there.getFirst().name()));
            }
            return new Assigned(known, Basis.REMEMBERED, doubts);
        }
        if (there.size() > 1) {
            doubts.add(several(there));
        }
        if (there.size() == 1) {
            return new Assigned(there.getFirst(), Basis.ADDRESS, doubts);
        }
        var called = owner == null ? List.<OrgUnit>of() : named(town -> town.namedByOwner(owner));
        if (called.size() > 1) {
            doubts.add(several(called));
        }
        return called.size() == 1
                ? new Assigned(called.getFirst(), Basis.OWNER_NAME, doubts)
                : new Assigned(null, null, doubts);
    }

    /// Of several owners the first that is remembered. A unit that is no more under the district is
    /// nobody to check a row.
    private @Nullable OrgUnit remembered(@Nullable String owner) {
        return EnterpriseName.of(owner).stream()
                .map(remembered::get)
                .flatMap(
                        unit -> towns.stream().map(Town::unit).filter(one -> one.id().equals(unit)))
                .findFirst()
                .orElse(null);
    }

    private List<OrgUnit> named(Predicate<Town> which) {
        return towns.stream().filter(which).map(Town::unit).toList();
    }

    private static Doubt several(List<OrgUnit> units) {
        return Doubt.of(
                "SOURCE_SEVERAL_TOWNS",
                String.join("、", units.stream().map(OrgUnit::name).toList()));
    }
}
