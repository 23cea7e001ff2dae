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
import org.tongbao.problem.NotFoundException;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

@Controller
class OrgUnitController {

    private final OrgUnits units;
    private final SearchOrgUnits search;
    private final Clock clock;

    OrgUnitController(OrgUnits units, SearchOrgUnits search, Clock clock) {
        this.units = units;
        this.search = search;
        this.clock = clock;
    }

    @QueryMapping
    OrgUnit orgUnit(Actor actor, @Argument String code, @Argument @Nullable YearMonth month) {
        var scope = actor.scope(Verb.UNIT_READ);
        return month == null
                ? units.get(scope, code)
                : units.find(scope, code, month)
                        .orElseThrow(() -> new NotFoundException("unit " + code));
    }

    @QueryMapping
    Page<OrgUnit> orgUnits(
            Actor actor,
            @Argument @Nullable String search,
            @Argument @Nullable String parent,
            @Argument @Nullable YearMonth month,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        var at = month == null ? YearMonth.now(clock) : month;
        var request = PageRequest.of(first, after, 100, "orgUnits", search, parent, at);
        return this.search.page(actor.scope(Verb.UNIT_READ), request, search, parent, at);
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
