package org.tongbao.standing;

import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import org.tongbao.authority.Actor;
import org.tongbao.report.ReportCorrection;

@Controller
class ConsequencesController {

    private final ForeseeConsequences foresee;

    ConsequencesController(ForeseeConsequences foresee) {
        this.foresee = foresee;
    }

    /// Whoever reads the correction was let in to its report.
    @SchemaMapping(typeName = "ReportCorrection")
    Consequences consequences(ReportCorrection correction, Actor actor) {
        return foresee.of(actor, correction);
    }
}
