package org.tongbao.handdown;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Authority;
import org.tongbao.authority.Verb;
import org.tongbao.graphql.BadUserInputException;
import org.tongbao.graphql.Page;
import org.tongbao.graphql.PageRequest;
import org.tongbao.handdown.EnterpriseWorkflow.Forgetting;
import org.tongbao.handdown.EnterpriseWorkflow.Remembering;
import org.tongbao.orgunit.OrgUnits;
import org.tongbao.problem.Problem;

import java.util.List;

/// Owners whose town a district remembers.
@Controller
class EnterpriseController {

    private static final int MOST = 100;
    private static final int SEARCH = 60;

    private final EnterpriseWorkflow workflow;
    private final RememberedEnterprises remembered;
    private final OrgUnits units;
    private final Authority authority;

    EnterpriseController(
            EnterpriseWorkflow workflow,
            RememberedEnterprises remembered,
            OrgUnits units,
            Authority authority) {
        this.workflow = workflow;
        this.remembered = remembered;
        this.units = units;
        this.authority = authority;
    }

    record RememberEnterprisePayload(
            @Nullable RememberedEnterprise enterprise, List<Problem> problems) {}

    record ForgetEnterprisePayload(@Nullable String name, List<Problem> problems) {}

    @QueryMapping
    Page<RememberedEnterprise> rememberedEnterprises(
            Actor actor,
            @Argument String unit,
            @Argument @Nullable String search,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        var district = units.get(actor.scope(Verb.UNIT_READ), unit);
        authority.require(actor, Verb.REPORT_READ, district.path());
        if (search != null && search.codePointCount(0, search.length()) > SEARCH) {
            throw new BadUserInputException("LEDGER_SEARCH_TOO_LONG", SEARCH);
        }
        var words = EnterpriseName.of(search).stream().findFirst().orElse(null);
        var request =
                PageRequest.of(first, after, MOST, "rememberedEnterprises", district.code(), words);
        return remembered.page(actor.scope(Verb.REPORT_READ), district, words, request);
    }

    @MutationMapping
    RememberEnterprisePayload rememberEnterprise(Actor actor, @Argument Remembering input) {
        var decision = workflow.remember(actor, input);
        return new RememberEnterprisePayload(decision.result(), decision.problems());
    }

    @MutationMapping
    ForgetEnterprisePayload forgetEnterprise(Actor actor, @Argument Forgetting input) {
        var decision = workflow.forget(actor, input);
        return new ForgetEnterprisePayload(decision.result(), decision.problems());
    }
}
