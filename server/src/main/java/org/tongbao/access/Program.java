package org.tongbao.access;

import org.jspecify.annotations.Nullable;
import org.tongbao.authority.TokenActor;
import org.tongbao.authority.TokenReach;
import org.tongbao.authority.UnitPath;

import java.util.UUID;

/// What a request with a token is recognised by.
record Program(UUID id, String name, UnitPath path, TokenReach reach, Allowance allowance) {

    TokenActor actor(@Nullable String address) {
        return new TokenActor(id, name, address, path, reach);
    }
}
