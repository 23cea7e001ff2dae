package org.tongbao.bulletin;

import org.tongbao.standing.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A part of a draft's text: words, or a figure in their midst.
sealed interface Piece {

    record Words(String text) implements Piece {}

    record Figure(FigureReference reference) implements Piece {}

    /// The text in its order; what reads like no reference stays words.
    static List<Piece> of(String text) {
        var pieces = new ArrayList<Piece>();
        var token = FigureReference.TOKEN.matcher(text);
        var end = 0;
        while (token.find()) {
            var reference = FigureReference.of(token);
            if (reference.isPresent()) {
                words(pieces, text.substring(end, token.start()));
                pieces.add(new Figure(reference.get()));
                end = token.end();
            }
        }
        words(pieces, text.substring(end));
        return pieces;
    }

    private static void words(List<Piece> pieces, String text) {
        if (!text.isEmpty()) {
            pieces.add(new Words(text));
        }
    }

    static Stream<FigureReference> references(String text) {
        return of(text).stream()
                .filter(Figure.class::isInstance)
                .map(piece -> ((Figure) piece).reference());
    }

    /// The months that references in some texts name.
    static Set<Span> spans(Stream<String> texts) {
        return texts.flatMap(Piece::references)
                .map(FigureReference::span)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /// The first brace that belongs to no reference, with what follows it.
    static Optional<String> broken(String text) {
        return of(text).stream()
                .filter(Words.class::isInstance)
                .map(piece -> ((Words) piece).text())
                .filter(words -> words.contains("{") || words.contains("}"))
                .map(words -> words.substring(Math.max(0, words.indexOf('{'))))
                .map(words -> words.substring(0, Math.min(words.length(), 40)))
                .findFirst();
    }
}
