package org.tongbao.integration;

import org.jspecify.annotations.Nullable;
import org.tongbao.authority.UnitPath;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// The units an import can speak of, by code, name or alias.
final class KnownUnits {

    private final Map<String, KnownUnit> byCode = new HashMap<>();
    private final Map<UUID, KnownUnit> byId = new HashMap<>();
    private final Map<String, List<UUID>> children = new HashMap<>();
    private final Map<List<String>, String> bySiblingName = new HashMap<>();
    private final Names<String> names = new Names<>();

    void put(KnownUnit unit) {
        var before = byCode.put(unit.code(), unit);
        if (before != null) {
            names.remove(unit.code(), before.name(), before.aliases());
            bySiblingName.remove(List.of(before.parentPath(), before.name()), before.code());
        }
        if (before == null) {
            children.computeIfAbsent(unit.parentPath(), key -> new ArrayList<>()).add(unit.id());
        }
        bySiblingName.put(List.of(unit.parentPath(), unit.name()), unit.code());
        byId.put(unit.id(), unit);
        names.put(unit.code(), unit.name(), unit.aliases());
    }

    /// Also one the actor may not know of.
    @Nullable KnownUnit code(String code) {
        return byCode.get(code);
    }

    KnownUnit id(UUID id) {
        return Objects.requireNonNull(byId.get(id));
    }

    List<UUID> children(KnownUnit parent) {
        return children.getOrDefault(parent.path().value(), List.of());
    }

    /// Code of the unit with this name under the same parent.
    Optional<String> sibling(String parentPath, String name) {
        return Optional.ofNullable(bySiblingName.get(List.of(parentPath, name)));
    }

    /// The unit at a place, which ends in its code.
    Optional<KnownUnit> byPath(UnitPath path) {
        var codes = path.value().split("/");
        return Optional.ofNullable(byCode.get(codes[codes.length - 1]));
    }

    /// Those meant by a code, a name or an alias, as far as the actor may know of them.
    List<KnownUnit> called(String reference) {
        var unit = byCode.get(reference);
        var units =
                unit != null
                        ? List.of(unit)
                        : names.called(reference).stream()
                                .map(byCode::get)
                                .filter(Objects::nonNull)
                                .toList();
        return units.stream().filter(KnownUnit::visible).toList();
    }

    /// The unit and those above it, from the top down.
    List<KnownUnit> lineage(KnownUnit unit) {
        return Arrays.stream(unit.path().value().split("/"))
                .map(byCode::get)
                .filter(Objects::nonNull)
                .toList();
    }

    /// The unit directly above; none at the top.
    Optional<KnownUnit> parent(KnownUnit unit) {
        return lineage(unit).reversed().stream().skip(1).findFirst();
    }

    List<KnownUnit> tops() {
        return children.getOrDefault("", List.of()).stream().map(this::id).toList();
    }
}
