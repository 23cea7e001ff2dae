package org.tongbao.orgunit;

import static java.util.stream.Collectors.toMap;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Scope;
import org.tongbao.authority.Verb;
import org.tongbao.graphql.Page;
import org.tongbao.graphql.PageRequest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

@Controller
class OrgUnitController {

    private final OrgUnits units;
    private final SearchOrgUnits search;

    OrgUnitController(OrgUnits units, SearchOrgUnits search) {
        this.units = units;
        this.search = search;
    }

    @QueryMapping
    OrgUnit orgUnit(Actor actor, @Argument String code) {
        return units.get(actor.scope(Verb.UNIT_READ), code);
    }

    @QueryMapping
    Page<OrgUnit> orgUnits(
            Actor actor,
            @Argument @Nullable String search,
            @Argument @Nullable String parent,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        var request = PageRequest.of(first, after, 100, "orgUnits", search, parent);
        return this.search.page(actor.scope(Verb.UNIT_READ), request, search, parent);
    }

    /// Whoever may read a unit may read the one above it, so the scope has been asked already.
    @BatchMapping
    Map<OrgUnit, OrgUnit> parent(List<OrgUnit> children) {
        var codes =
                children.stream().flatMap(unit -> parentCode(unit).stream()).distinct().toList();
        var parents = units.byCode(Scope.EVERYWHERE, codes);
        return children.stream()
                .distinct()
                .filter(unit -> parentCode(unit).map(parents::containsKey).orElse(false))
                .collect(
                        toMap(
                                Function.identity(),
                                unit -> parents.get(parentCode(unit).orElseThrow())));
    }

    @BatchMapping
    Map<OrgUnit, List<String>> aliases(List<OrgUnit> named) {
        var aliases = units.aliases(named.stream().map(OrgUnit::id).distinct().toList());
        return named.stream()
                .distinct()
                .collect(
                        toMap(
                                Function.identity(),
                                unit -> aliases.getOrDefault(unit.id(), List.of())));
    }

    private static Optional<String> parentCode(OrgUnit unit) {
        var codes = unit.path().value().split("/");
        return codes.length < 2 ? Optional.empty() : Optional.of(codes[codes.length - 2]);
    }
}
