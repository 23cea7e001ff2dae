package org.tongbao.handdown;

import org.tongbao.orgunit.OrgUnit;

import java.util.List;
import java.util.stream.Stream;

/// A unit directly under the district, with the names it goes by.
///
/// @param formerNames of the units that were merged into it
record Town(OrgUnit unit, List<String> aliases, List<String> formerNames) {

    private static final int SHORTEST = 2;

    Town {
        aliases = List.copyOf(aliases);
        formerNames = List.copyOf(formerNames);
    }

    /// Whether a text has its name or one of its aliases in it.
    boolean namedIn(String text) {
        return names().anyMatch(text::contains);
    }

    /// Whether the name of an owner has it in it, as 枣庄税郭机械 has 税郭镇. A street is not looked for so:
    /// 龙山路 is a road through several.
    boolean namedByOwner(String owner) {
        return namedIn(owner) || names().map(Town::stem).anyMatch(stem -> in(stem, owner));
    }

    private Stream<String> names() {
        return Stream.of(List.of(unit.name()), aliases, formerNames).flatMap(List::stream);
    }

    private static String stem(String name) {
        return name.endsWith("镇") || name.endsWith("乡") ? name.substring(0, name.length() - 1) : "";
    }

    private static boolean in(String stem, String owner) {
        return stem.length() >= SHORTEST && owner.contains(stem);
    }
}
