package org.tongbao.graphql;

import java.util.List;
import java.util.function.Function;

/// A page of a list that grows: every `…Connection` of the contract. Made by [PageRequest#page].
public record Page<T>(List<Edge<T>> edges, PageInfo pageInfo) {

    public Page {
        edges = List.copyOf(edges);
    }

    /// The same page of something else.
    public <R> Page<R> map(Function<? super T, ? extends R> node) {
        return new Page<>(
                edges.stream()
                        .map(edge -> new Edge<R>(edge.cursor(), node.apply(edge.node())))
                        .toList(),
                pageInfo);
    }

    public List<T> nodes() {
        return edges.stream().map(Edge::node).toList();
    }
}
