package org.tongbao.bulletin;

import org.springframework.stereotype.Component;
import org.tongbao.authority.Scope;
import org.tongbao.orgunit.OrgUnits;
import org.tongbao.report.ReadCorrections;
import org.tongbao.report.ReportCorrection;

import java.util.List;

/// Which issued bulletins print what a correction (更正) changes. They stay as they are; whoever
/// decides about it should know.
@Component
class CorrectedBulletins {

    private final IssuedBulletins issued;
    private final ReadCorrections corrections;
    private final OrgUnits units;

    CorrectedBulletins(IssuedBulletins issued, ReadCorrections corrections, OrgUnits units) {
        this.issued = issued;
        this.corrections = corrections;
        this.units = units;
    }

    /// Of all units above: what they issued is read by everybody under them.
    List<UsingBulletin> of(ReportCorrection correction) {
        var moved = corrections.moved(correction);
        if (moved.isEmpty()) {
            return List.of();
        }
        var unit = correction.unit();
        var month = correction.month();
        var then = units.find(Scope.EVERYWHERE, unit.code(), month).orElse(unit).path();
        return issued.using(Scope.EVERYWHERE, then, month, moved);
    }
}
