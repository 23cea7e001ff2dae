package org.tongbao.oversight;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import org.tongbao.authority.Actor;

import java.time.Instant;
import java.time.YearMonth;

/// 督办: what the units under one left undone over months.
@Controller
class OversightController {

    private final ReadOversight read;

    OversightController(ReadOversight read) {
        this.read = read;
    }

    @QueryMapping
    OversightBoard oversight(
            Actor actor,
            @Argument String unit,
            @Argument YearMonth from,
            @Argument YearMonth to,
            @Argument @Nullable Instant knownAt) {
        return read.of(actor, unit, from, to, knownAt);
    }
}
