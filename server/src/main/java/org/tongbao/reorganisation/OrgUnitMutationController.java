package org.tongbao.reorganisation;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Scope;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.orgunit.OrgUnitLevel;
import org.tongbao.orgunit.OrgUnits;
import org.tongbao.problem.Problem;
import org.tongbao.reorganisation.UnitInputs.Alias;
import org.tongbao.reorganisation.UnitInputs.Create;
import org.tongbao.reorganisation.UnitInputs.NewUnit;
import org.tongbao.reorganisation.UnitInputs.Rename;
import org.tongbao.reorganisation.UnitInputs.Update;

import java.time.YearMonth;
import java.util.List;

/// What can be done to units. The unit in an answer is read after the commit, by whoever was
/// entitled to change it: as it is today, or as it begins when that is still to come.
@Controller
class OrgUnitMutationController {

    private final OrgUnitWorkflow workflow;
    private final OrgUnits units;

    OrgUnitMutationController(OrgUnitWorkflow workflow, OrgUnits units) {
        this.workflow = workflow;
        this.units = units;
    }

    /// `CreateOrgUnitPayload` and its like.
    record OrgUnitPayload(@Nullable OrgUnit orgUnit, List<Problem> problems) {}

    record CreateOrgUnitInput(
            String code,
            String name,
            @Nullable String englishName,
            OrgUnitLevel level,
            @Nullable String parent,
            YearMonth month,
            @Nullable Integer officialOrder,
            @Nullable String peerGroup,
            @Nullable List<String> aliases) {

        Create command() {
            return new Create(
                    new NewUnit(code, name, englishName, level, officialOrder, peerGroup, aliases),
                    parent,
                    month);
        }
    }

    @MutationMapping
    OrgUnitPayload createOrgUnit(Actor actor, @Argument CreateOrgUnitInput input) {
        return payload(workflow.create(actor, input.command()));
    }

    @MutationMapping
    OrgUnitPayload renameOrgUnit(Actor actor, @Argument Rename input) {
        return payload(workflow.rename(actor, input));
    }

    @MutationMapping
    OrgUnitPayload updateOrgUnit(Actor actor, @Argument Update input) {
        return payload(workflow.update(actor, input));
    }

    @MutationMapping
    OrgUnitPayload addOrgUnitAlias(Actor actor, @Argument Alias input) {
        return payload(workflow.addAlias(actor, input));
    }

    @MutationMapping
    OrgUnitPayload removeOrgUnitAlias(Actor actor, @Argument Alias input) {
        return payload(workflow.removeAlias(actor, input));
    }

    private OrgUnitPayload payload(Outcome outcome) {
        var code = outcome.unit();
        return code == null
                ? new OrgUnitPayload(null, outcome.problems())
                : new OrgUnitPayload(units.get(Scope.EVERYWHERE, code), List.of());
    }
}
