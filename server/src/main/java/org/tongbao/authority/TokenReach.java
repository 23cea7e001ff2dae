package org.tongbao.authority;

/// What an API token may read.
public enum TokenReach {
    /// Published figures only.
    PUBLISHED,
    /// What a leader of the unit may read.
    SUBTREE
}
