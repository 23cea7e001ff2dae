package org.tongbao.report;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import org.tongbao.authority.Actor;

/// 不涉及, read.
@Controller
class ExemptionController {

    private final ReadExemptions exemptions;

    ExemptionController(ReadExemptions exemptions) {
        this.exemptions = exemptions;
    }

    @QueryMapping
    ExemptionBook exemptions(Actor actor, @Argument String unit) {
        return exemptions.below(actor, unit);
    }
}
