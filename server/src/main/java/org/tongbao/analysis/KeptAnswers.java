package org.tongbao.analysis;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tongbao.analysis.AnalysisInput.Values;
import org.tongbao.audit.Epochs;
import org.tongbao.audit.SealedDeeds;
import org.tongbao.authority.Actor;

import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;

/// Answers that were given, for whoever asks the same and may do the same. Each is given again only
/// when the trail shows that nothing was done since on which it could depend, by whatever server.
///
/// Not kept are scores, which depend on the clock, and answers about what is submitted or was known
/// once.
@Component
class KeptAnswers {

    /// Acts that change nothing that is approved, no target and no unit, and that come in numbers.
    /// Whatever is not named here ends all answers.
    static final Set<String> WITHOUT =
            Set.of(
                    "access.password_changed",
                    "access.rights_exported",
                    "access.sign_in_failed",
                    "access.signed_in",
                    "access.signed_out",
                    "attachment.added",
                    "attachment.removed",
                    "audit.exported",
                    "bulletin.read",
                    "question.changed",
                    "question.deleted",
                    "question.saved",
                    "question.shared",
                    "rectification.opened",
                    "rectification.replied",
                    "report.correction_review_started",
                    "report.correction_submitted",
                    "report.correction_withdrawn",
                    "report.returned",
                    "report.review_started",
                    "report.sign_off_asked",
                    "report.sign_off_returned",
                    "report.sign_off_withdrawn",
                    "report.signed_off",
                    "report.submitted",
                    "report.withdrawn");

    /// What an answer without any value counts for.
    private static final int LEAST = 100;

    /// @param today decides which units stand where, and which months have begun
    record Question(Object rights, YearMonth today, AnalysisInput asked) {}

    private record Kept(long epoch, AnalysisResult answer) {}

    private final Cache<Question, Kept> answers;
    private final Epochs epochs;
    private final Clock clock;
    private final boolean keeping;

    /// @param values so many are kept at most, of all answers together; 0 for none
    KeptAnswers(
            SealedDeeds deeds,
            Clock clock,
            @Value("${tongbao.analysis.kept-values:100000}") long values) {
        this.answers =
                Caffeine.newBuilder()
                        .maximumWeight(values)
                        .weigher((Question _, Kept kept) -> LEAST + kept.answer().size())
                        .expireAfterWrite(Duration.ofMinutes(10))
                        .build();
        this.epochs = new Epochs(deeds, WITHOUT);
        this.clock = clock;
        this.keeping = values > 0;
    }

    /// The answer, if it is still the one that would be given.
    ///
    /// @param asked with its months found
    Optional<AnalysisResult> find(Actor actor, AnalysisInput asked) {
        return Optional.ofNullable(answers.getIfPresent(question(actor, asked)))
                .filter(kept -> epochs.current().filter(now -> now == kept.epoch()).isPresent())
                .map(kept -> kept.answer().readAt(clock.instant()));
    }

    /// Where an answer will be kept, and until when it will hold.
    record Place(Question question, long epoch) {}

    /// Asked before an answer is read, in its transaction: so it is kept as one of a month that may
    /// just have ended, and never as one of the next.
    ///
    /// @return empty for an answer that is not to be kept
    Optional<Place> place(Actor actor, AnalysisInput asked) {
        return keeping && asked.knownAt() == null && asked.values() == Values.APPROVED
                ? epochs.current().map(epoch -> new Place(question(actor, asked), epoch))
                : Optional.empty();
    }

    void keep(Place place, AnalysisResult answer) {
        answers.put(place.question(), new Kept(place.epoch(), answer));
    }

    private Question question(Actor actor, AnalysisInput asked) {
        return new Question(actor.rights(), YearMonth.now(clock), asked);
    }
}
