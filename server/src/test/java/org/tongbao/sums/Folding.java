package org.tongbao.sums;

import static org.tongbao.db.Tables.FACT_SUM_PROGRESS;

import org.jooq.DSLContext;
import org.springframework.context.ApplicationContext;
import org.tongbao.audit.Sealing;
import org.tongbao.sums.SumsVerification.Compared;

/// Adds up what was approved, for tests of other features, which do not wait for the clock.
public final class Folding {

    private Folding() {}

    /// Units that a test made past the doors, without a trace in the trail, are looked for too.
    public static void all(ApplicationContext context) {
        Sealing.now(context);
        context.getBean(DSLContext.class)
                .update(FACT_SUM_PROGRESS)
                .set(FACT_SUM_PROGRESS.COMPLETE, false)
                .execute();
        context.getBean(Folder.class).foldAll();
    }

    /// @return whether the sums are what the facts say then
    public static Compared now(ApplicationContext context) {
        all(context);
        return context.getBean(SumsVerification.class).compare();
    }
}
