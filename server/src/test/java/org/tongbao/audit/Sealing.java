package org.tongbao.audit;

import org.springframework.context.ApplicationContext;

/// Seals what waits, for tests of other features, which do not wait for the clock.
public final class Sealing {

    private Sealing() {}

    public static void now(ApplicationContext context) {
        context.getBean(Sealer.class).sealAll();
    }
}
