package org.tongbao.standing;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/// What a stock held before a span (基数): the net increase counts from there.
///
/// @param documents that state it, where it was not reported
record Opening(BigDecimal amount, List<String> documents) {

    static final Opening OF_NOTHING = new Opening(BigDecimal.ZERO, List.of());

    Opening {
        documents = List.copyOf(documents);
    }

    static Opening published(Published.Figure figure) {
        return new Opening(figure.amount(), figure.documents());
    }

    Opening plus(Opening other) {
        return new Opening(
                amount.add(other.amount),
                Stream.concat(documents.stream(), other.documents.stream()).distinct().toList());
    }
}
