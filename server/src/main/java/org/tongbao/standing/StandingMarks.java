package org.tongbao.standing;

import org.jspecify.annotations.Nullable;
import org.tongbao.graphql.Messages;
import org.tongbao.table.PrintedSheet;

import java.time.Instant;
import java.util.Locale;

/// What must be said of all figures of a standing before anybody reads one: that they are not those
/// of today, and that they are generated.
final class StandingMarks {

    private StandingMarks() {}

    /// Null where there is nothing to say.
    static @Nullable String of(Standing standing, Messages messages, Locale language) {
        return of(standing.knownAt(), standing.demonstration(), messages, language);
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
