package org.tongbao.report;

import org.springframework.stereotype.Component;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Verb;
import org.tongbao.workflow.Intent;

import java.util.function.Supplier;

/// What would be answered were a correction approved: its values count for one question, in a
/// transaction that is rolled back whatever comes of it.
@Component
public class CorrectionRehearsal {

    private final Desks desks;
    private final Corrections corrections;
    private final CorrectedVersions versions;

    CorrectionRehearsal(Desks desks, Corrections corrections, CorrectedVersions versions) {
        this.desks = desks;
        this.corrections = corrections;
        this.versions = versions;
    }

    /// Holds the lock of the unit meanwhile. A correction that can no longer be approved moves
    /// nothing.
    @Intent
    public <T> T asApproved(Actor actor, ReportCorrection correction, Supplier<T> question) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        var desk = desks.of(actor, Verb.REPORT_READ, correction.unit().code(), correction.month());
        var present = desk.present();
        var last = present == null ? null : corrections.last(present.id());
        if (last != null && last.open() && last.version() == correction.version()) {
            versions.rehearse(desk, last);
        }
        return question.get();
    }
}
