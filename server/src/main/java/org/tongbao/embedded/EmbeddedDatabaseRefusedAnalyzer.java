package org.tongbao.embedded;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.tongbao.db.embedded.EmbeddedDatabaseRefused;

/// Shows the refusal itself instead of a stack trace.
class EmbeddedDatabaseRefusedAnalyzer extends AbstractFailureAnalyzer<EmbeddedDatabaseRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable root, EmbeddedDatabaseRefused refused) {
        return new FailureAnalysis(refused.getMessage(), null, refused);
    }
}
