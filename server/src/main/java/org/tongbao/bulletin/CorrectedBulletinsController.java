package org.tongbao.bulletin;

import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import org.tongbao.authority.Scope;
import org.tongbao.orgunit.OrgUnits;
import org.tongbao.report.ReadCorrections;
import org.tongbao.report.ReportCorrection;

import java.util.List;

/// Which issued bulletins print what a correction (更正) changes. They stay as they are; whoever
/// decides about it should know.
@Controller
class CorrectedBulletinsController {

    private final IssuedBulletins issued;
    private final ReadCorrections corrections;
    private final OrgUnits units;

    CorrectedBulletinsController(
            IssuedBulletins issued, ReadCorrections corrections, OrgUnits units) {
        this.issued = issued;
        this.corrections = corrections;
        this.units = units;
    }

    /// Whoever reads the correction was let in to its report, and what a unit above issued is read
    /// by everybody under it.
    @SchemaMapping(typeName = "ReportCorrection")
    List<UsingBulletin> bulletins(ReportCorrection correction) {
        var moved = corrections.moved(correction);
        var unit = correction.unit();
        var then =
                units.find(Scope.EVERYWHERE, unit.code(), correction.month()).orElse(unit).path();
        return moved.isEmpty()
                ? List.of()
                : issued.using(Scope.EVERYWHERE, then, List.of(correction.month()), moved);
    }
}
