/// The monthly report (月报): forms, drafts, submissions, review, the month's board, the summary
/// table, publication, and the closing of a month that hands it up.
///
/// A report exists from its first submission on. [ReportLifecycle] says what may happen to it,
/// [ReportWorkflow] makes it happen in one transaction, [Reports] and its neighbours read.
@ApplicationModule(
        allowedDependencies = {
            "attachment",
            "audit",
            "authority",
            "calendar",
            "graphql",
            "idempotency",
            "indicator",
            "knownat",
            "ledger",
            "orgunit",
            "plan",
            "problem",
            "table",
            "workflow"
        })
@NullMarked
package org.tongbao.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
