package org.tongbao.access;

import org.springframework.stereotype.Component;
import org.tongbao.access.ApiTokenWorkflow.CreateApiTokenInput;
import org.tongbao.authority.PersonActor;
import org.tongbao.authority.TokenReach;

import java.util.Objects;

/// Makes a token for published figures on behalf of a person, to be printed at the start of a
/// demonstration.
@Component
public class DemonstrationTokens {

    private final ApiTokenWorkflow workflow;

    DemonstrationTokens(ApiTokenWorkflow workflow) {
        this.workflow = workflow;
    }

    /// @return the secret
    public String create(PersonActor maker, String unit, String name) {
        var outcome =
                workflow.create(
                        maker,
                        new CreateApiTokenInput(name, unit, TokenReach.PUBLISHED, null, null));
        return Objects.requireNonNull(outcome.done()).secret().text();
    }
}
