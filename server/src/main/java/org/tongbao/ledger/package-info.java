/// 台账: records of the things behind an indicator, made when they happen. A month's figure is
/// counted from them, and the report is a confirmation.
///
/// A [Ledger] says what is recorded, [RecordRules] what a record may say, [RecordWorkflow] makes
/// records and their versions, [LedgerCounts] counts months. The reports lie above: they ask here
/// for counts and tell through [MonthsFiled] how a month stands, through [FormLines] what is asked,
/// on which it depends in whose report a record counts. So do lists handed down: they record at the
/// [ListDesk] and tell through [HandedDown] what they add to a count.
@ApplicationModule(
        allowedDependencies = {
            "attachment",
            "audit",
            "authority",
            "graphql",
            "idempotency",
            "indicator",
            "orgunit",
            "problem",
            "table",
            "workflow"
        })
@NullMarked
package org.tongbao.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
