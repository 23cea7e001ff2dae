package org.tongbao.graphql;

/// A node of a page with its opaque position in the list.
public record Edge<T>(String cursor, T node) {}
