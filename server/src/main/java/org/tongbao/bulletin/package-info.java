/// 通报: what an office writes about a span of months and issues.
///
/// A draft is text with references in place of figures ([FigureReference]); what they say is looked
/// up whenever the draft is read, in the standing and in figures of documents ([FigureBook]), and
/// put into the words of the trade ([Phrases]). Issued, the bulletin is stored whole with its
/// figures ([BulletinContent]) and read from its own text and from nothing else.
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "authority",
            "document",
            "graphql",
            "history",
            "idempotency",
            "indicator",
            "orgunit",
            "plan",
            "problem",
            "report",
            "standing",
            "workflow"
        })
@NullMarked
package org.tongbao.bulletin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
