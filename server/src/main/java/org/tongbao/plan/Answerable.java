package org.tongbao.plan;

import org.tongbao.authority.UnitPath;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The departments (责任单位) that may answer for targets.
record Answerable(List<KnownDepartment> departments) {

    /// @param owner where the unit stands whose department it is
    /// @param names its own and its aliases
    record KnownDepartment(UUID id, UnitPath owner, String name, Set<String> names) {

        KnownDepartment {
            names = Set.copyOf(names);
        }
    }

    Answerable {
        departments = List.copyOf(departments);
    }

    /// Each name once, the departments of the unit itself first.
    List<Department> of(UnitPath unit) {
        return departments.stream()
                .sorted(Comparator.comparing(department -> !department.owner().equals(unit)))
                .map(KnownDepartment::name)
                .distinct()
                .map(Department::new)
                .toList();
    }

    /// The department of this name of the unit; failing that, of the nearest unit above it.
    Optional<UUID> find(UnitPath unit, String name) {
        return departments.stream()
                .filter(department -> department.owner().contains(unit))
                .filter(department -> department.names().contains(name))
                .max(Comparator.comparingInt(department -> department.owner().value().length()))
                .map(KnownDepartment::id);
    }
}
