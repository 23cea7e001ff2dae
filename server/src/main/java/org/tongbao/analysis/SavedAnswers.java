package org.tongbao.analysis;

import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.graphql.BadUserInputException;
import org.tongbao.graphql.Page;
import org.tongbao.graphql.PageRequest;
import org.tongbao.graphql.TooComplexException;
import org.tongbao.problem.NotFoundException;

import java.time.Instant;
import java.util.UUID;

/// Saved questions for programs that read rows. Whoever asks is answered with the own rights, a
/// program with what its token may read, whoever saved the question.
@Component
public class SavedAnswers {

    private final SavedQuestions questions;
    private final Analyses analyses;

    SavedAnswers(SavedQuestions questions, Analyses analyses) {
        this.questions = questions;
        this.analyses = analyses;
    }

    /// A question that somebody finds.
    ///
    /// @param unitCode of the unit under which it asks
    public record Found(
            UUID id,
            String name,
            String unitCode,
            String unitName,
            int revision,
            Instant changedAt) {

        private static Found of(SavedQuestion question) {
            return new Found(
                    question.id(),
                    question.name(),
                    question.unit().code(),
                    question.unit().name(),
                    question.revision(),
                    question.changedAt());
        }
    }

    /// The newest first.
    public Page<Found> found(Actor actor, PageRequest request) {
        return questions.page(Readership.of(actor), request).map(Found::of);
    }

    /// @throws NotFoundException when there is no such question for the actor, or its unit or plan
    ///   is not there for the actor
    /// @throws BadUserInputException when the question makes no sense any more
    /// @throws TooComplexException when its answer would be too large, before any figure is read
    public FlatAnswer of(Actor actor, UUID id) {
        var question = questions.get(Readership.of(actor), id);
        return new FlatAnswer(question, analyses.of(actor, question.question()));
    }
}
