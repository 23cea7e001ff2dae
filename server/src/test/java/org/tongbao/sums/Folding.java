package org.tongbao.sums;

import org.springframework.context.ApplicationContext;
import org.tongbao.audit.Sealing;
import org.tongbao.sums.SumsVerification.Compared;

/// Adds up what was approved, for tests of other features, which do not wait for the clock.
public final class Folding {

    private Folding() {}

    /// @return whether the sums are what the facts say then
    public static Compared now(ApplicationContext context) {
        Sealing.now(context);
        context.getBean(Folder.class).foldAll();
        return context.getBean(SumsVerification.class).compare();
    }
}
