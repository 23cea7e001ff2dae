package org.tongbao.graphql;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.IdGenerator;

/// Faults of the server, kept in its log under an id that the caller can quote.
@Component
public class Faults {

    private static final Logger log = LoggerFactory.getLogger(Faults.class);

    private final IdGenerator ids;

    Faults(IdGenerator ids) {
        this.ids = ids;
    }

    /// Logs the fault and returns its id.
    public String log(String where, Throwable fault) {
        var id = ids.generateId().toString();
        log.error("Fault {} at {}", id, where, fault);
        return id;
    }

    /// As [#log(String, Throwable)], for a broken promise that is not an exception.
    public String log(String where, String what) {
        var id = ids.generateId().toString();
        log.error("Fault {} at {}: {}", id, where, what);
        return id;
    }
}
