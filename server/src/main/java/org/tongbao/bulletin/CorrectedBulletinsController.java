package org.tongbao.bulletin;

import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import org.tongbao.report.ReportCorrection;

import java.util.List;

@Controller
class CorrectedBulletinsController {

    private final CorrectedBulletins corrected;

    CorrectedBulletinsController(CorrectedBulletins corrected) {
        this.corrected = corrected;
    }

    /// Whoever reads the correction was let in to its report.
    @SchemaMapping(typeName = "ReportCorrection")
    List<UsingBulletin> bulletins(ReportCorrection correction) {
        return corrected.of(correction);
    }
}
