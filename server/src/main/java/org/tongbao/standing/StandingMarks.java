package org.tongbao.standing;

import org.jspecify.annotations.Nullable;
import org.tongbao.graphql.Messages;
import org.tongbao.indicator.Indicator;
import org.tongbao.table.PrintedSheet;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What must be said of all figures of a standing: before anybody reads one that they are not those
/// of today and that they are generated, and below them where they come from.
final class StandingMarks {

    private StandingMarks() {}

    /// Null where there is nothing to say.
    static @Nullable String of(Standing standing, Messages messages, Locale language) {
        return of(standing.knownAt(), standing.demonstration(), messages, language);
    }

    /// Where figures come from (国家局数据 · 镇街填报).
    ///
    /// @param fromLists in whose figures lists of the national office are
    /// @param known whether it is known of all others too
    record Sources(List<Indicator> fromLists, boolean known) {
        Sources {
            fromLists = List.copyOf(fromLists);
        }
    }

    /// As a table says it below its figures; of what is not known it says nothing.
    static String said(Sources sources, Messages messages, Locale language) {
        if (sources.fromLists().isEmpty()) {
            return sources.known() ? messages.say(language, "STANDING_SOURCES_UNIT") : "";
        }
        return messages.say(
                language,
                sources.known() ? "STANDING_SOURCES" : "STANDING_SOURCES_PART",
                sources.fromLists().stream()
                        .map(one -> one.nameIn(language))
                        .collect(Collectors.joining(messages.say(language, "STANDING_AND"))));
    }

    /// The same of another table.
    static @Nullable String of(
            @Nullable Instant knownAt, boolean demonstration, Messages messages, Locale language) {
        return PrintedSheet.marks(
                knownAt == null
                        ? null
                        : messages.say(language, "STANDING_KNOWN_AT", PrintedSheet.minute(knownAt)),
                demonstration ? messages.say(language, "STANDING_DEMONSTRATION") : null);
    }
}
