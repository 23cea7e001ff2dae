package org.tongbao.demonstration;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tongbao.authority.Grant;
import org.tongbao.authority.PersonActor;
import org.tongbao.authority.Role;
import org.tongbao.authority.Scope;
import org.tongbao.orgunit.OrgUnit;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// Who files in the sample's district, and who does it there.
@Component
@Profile("demonstration")
class Filers {

    private final Districts districts;
    private final Clock clock;

    Filers(Districts districts, Clock clock) {
        this.districts = districts;
        this.clock = clock;
    }

    /// @param people identities by account
    List<Filer> of(OrgUnit district, Map<String, UUID> people) {
        var filers = new ArrayList<Filer>();
        districts
                .forms(Scope.of(List.of(district.path())), district.id(), YearMonth.now(clock))
                .forEach((asked, lines) ->
                        filers.add(
                                new Filer(
                                        asked.unit(),
                                        asked.form(),
                                        lines,
                                        clerk(people, asked.unit()))));
        return filers;
    }

    private static PersonActor clerk(Map<String, UUID> people, OrgUnit unit) {
        var account =
                Town.of(unit.code()).map(town -> Cast.clerk(town, 1)).orElse(Cast.SECOND_REVIEWER);
        return person(people, account, Role.CLERK, unit);
    }

    static PersonActor person(Map<String, UUID> people, String account, Role role, OrgUnit unit) {
        return new PersonActor(
                Objects.requireNonNull(people.get(account), account),
                Cast.name(account),
                null,
                List.of(new Grant(role, unit.path())),
                false);
    }
}
