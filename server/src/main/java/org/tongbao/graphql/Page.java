package org.tongbao.graphql;

import java.util.List;

/// A page of a list that grows: every `…Connection` of the contract. Made by [PageRequest#page].
public record Page<T>(List<Edge<T>> edges, PageInfo pageInfo) {

    public Page {
        edges = List.copyOf(edges);
    }

    public List<T> nodes() {
        return edges.stream().map(Edge::node).toList();
    }
}
