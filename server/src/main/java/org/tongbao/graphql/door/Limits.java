package org.tongbao.graphql.door;

/// What one request may cost. All hold for known documents too.
final class Limits {

    /// An import of 6 MB of files, with room for its JSON.
    static final int BODY_BYTES = 8 * 1024 * 1024;

    static final int DOCUMENT_CHARACTERS = 20_000;
    static final int TOKENS = 4_000;

    /// The introspection query of the usual tools is 15 deep.
    static final int DEPTH = 15;

    static final int ALIASES = 50;

    /// Fields after fragments are spread.
    static final int FIELDS = 2_000;

    static final int COST = 50_000;

    /// A statement is limited by the database connection, see [StatementLimit]; this is the whole
    /// request.
    static final int SECONDS = 20;

    private Limits() {}
}
