package org.tongbao.integration;

import org.tongbao.table.Folding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds things by their names and aliases. Two may have the same name; a reference to it is then
/// refused, not guessed.
final class Names<T> {

    private final Map<String, Set<T>> things = new HashMap<>();

    void put(T thing, String name, Set<String> aliases) {
        add(name, thing);
        aliases.forEach(alias -> add(alias, thing));
    }

    void remove(T thing, String name, Set<String> aliases) {
        things.getOrDefault(name, Set.of()).remove(thing);
        aliases.forEach(alias -> things.getOrDefault(alias, Set.of()).remove(thing));
    }

    List<T> called(String name) {
        return new ArrayList<>(things.getOrDefault(Folding.name(name), Set.of()));
    }

    private void add(String name, T thing) {
        things.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(thing);
    }
}
