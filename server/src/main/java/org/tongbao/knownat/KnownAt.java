package org.tongbao.knownat;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongbao.graphql.BadUserInputException;
import org.tongbao.knownat.UnkeptActs.Act;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.function.Supplier;

/// Asks a question as it would have been answered at an instant. What the answer says of people,
/// and who may ask, is of today.
@Component
public class KnownAt {

    private final UnkeptActs acts;
    private final Clock clock;
    private final DateTimeFormatter minute;

    KnownAt(UnkeptActs acts, Clock clock) {
        this.acts = acts;
        this.clock = clock;
        this.minute = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(clock.getZone());
    }

    /// Whoever may not ask at all is told so first: what was done to a unit is not theirs to know.
    ///
    /// @param at null for the present
    /// @param unit code of the unit the question is about
    /// @throws BadUserInputException for an instant that has not come, and for one since which
    ///   something was changed whose former state is not kept
    public <T> T ask(@Nullable Instant at, String unit, Supplier<T> question) {
        var answer = askWhatIsKept(at, question);
        if (at != null) {
            acts.lastAfter(at, unit).ifPresent(act -> refuse(at, act));
        }
        return answer;
    }

    /// The same of things that were announced: nothing can be done to them that is not kept.
    ///
    /// @throws BadUserInputException for an instant that has not come
    public <T> T askWhatIsKept(@Nullable Instant at, Supplier<T> question) {
        if (at == null) {
            return question.get();
        }
        if (at.isAfter(clock.instant())) {
            throw new BadUserInputException("KNOWN_AT_IN_FUTURE", said(at));
        }
        return ScopedValue.where(Past.INSTANT, at).call(question::get);
    }

    /// An instant as messages say it.
    public String said(Instant at) {
        return minute.format(at);
    }

    private void refuse(Instant at, Act act) {
        throw new BadUserInputException(act.thing().messageKey(), said(at), said(act.at()));
    }
}
