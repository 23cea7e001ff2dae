package org.tongbao.standing;

import org.jspecify.annotations.Nullable;
import org.tongbao.graphql.Messages;
import org.tongbao.table.PrintedSheet;

import java.util.Locale;

/// What must be said of all figures of a standing before anybody reads one: that they are not those
/// of today, and that they are generated.
final class StandingMarks {

    private StandingMarks() {}

    /// Null where there is nothing to say.
    static @Nullable String of(Standing standing, Messages messages, Locale language) {
        var knownAt = standing.knownAt();
        return PrintedSheet.marks(
                knownAt == null
                        ? null
                        : messages.say(language, "STANDING_KNOWN_AT", PrintedSheet.minute(knownAt)),
                standing.demonstration() ? messages.say(language, "STANDING_DEMONSTRATION") : null);
    }
}
