package org.tongbao.access;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import java.util.List;

@Controller
class SignInPageController {

    private final PublishedPlans plans;
    private final Installation installation;

    SignInPageController(PublishedPlans plans, Installation installation) {
        this.plans = plans;
        this.installation = installation;
    }

    record SignInPage(
            @Nullable String unitName,
            @Nullable String unitEnglishName,
            boolean demonstration,
            List<DemonstrationAccount> demonstrationAccounts,
            @Nullable String planName,
            @Nullable String planEnglishName,
            List<PlanTotal> planTotals) {}

    @QueryMapping
    SignInPage signInPage() {
        var plan = plans.newest();
        var accounts = installation.demonstrationAccounts();
        return new SignInPage(
                plan.map(PublishedPlan::unitName).orElse(null),
                plan.map(PublishedPlan::unitEnglishName).orElse(null),
                accounts.isPresent(),
                accounts.orElse(List.of()),
                plan.map(PublishedPlan::name).orElse(null),
                plan.map(PublishedPlan::englishName).orElse(null),
                plan.map(plans::totals).orElse(List.of()));
    }
}
