package org.tongbao.plan.printed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Finds things by what a table calls them.
final class Glossary<T> {

    private static final double UNLIKE = 0.3;
    private static final int MOST_LIKELY = 3;

    private final List<Named<T>> all;
    private final Map<String, Set<Named<T>>> bySpelling = new HashMap<>();
    private final Map<String, List<T>> likely = new HashMap<>();

    Glossary(List<Named<T>> all) {
        this.all = List.copyOf(all);
        for (var named : all) {
            spellings(named)
                    .forEach(name ->
                            bySpelling
                                    .computeIfAbsent(
                                            Wording.folded(name), key -> new LinkedHashSet<>())
                                    .add(named));
        }
    }

    /// All that are called so: none when the name is unknown, several when it is ambiguous.
    List<T> called(String text) {
        return bySpelling.getOrDefault(Wording.folded(text), Set.of()).stream()
                .map(Named::thing)
                .toList();
    }

    Optional<T> find(Predicate<T> wanted) {
        return all.stream().map(Named::thing).filter(wanted).findFirst();
    }

    /// What may be meant by an unknown name, the likeliest first.
    List<T> likely(String text) {
        return likely.computeIfAbsent(Wording.folded(text), this::search);
    }

    private List<T> search(String text) {
        record Guess<T>(T thing, double likeness) {}
        var guesses = new ArrayList<Guess<T>>();
        for (var named : all) {
            var likeness =
                    spellings(named)
                            .mapToDouble(name -> Wording.likeness(text, name))
                            .max()
                            .orElse(0);
            if (likeness > UNLIKE) {
                guesses.add(new Guess<>(named.thing(), likeness));
            }
        }
        return guesses.stream()
                .sorted(Comparator.comparingDouble((Guess<T> guess) -> guess.likeness).reversed())
                .limit(MOST_LIKELY)
                .map(Guess::thing)
                .toList();
    }

    private static Stream<String> spellings(Named<?> named) {
        return Stream.concat(Stream.of(named.name()), named.aliases().stream());
    }
}
