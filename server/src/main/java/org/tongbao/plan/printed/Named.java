package org.tongbao.plan.printed;

import java.util.Set;

/// A thing that tables speak of, with all its names.
public record Named<T>(T thing, String name, Set<String> aliases) {

    public Named {
        aliases = Set.copyOf(aliases);
    }
}
