package org.tongbao.feed;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongbao.analysis.AnswerPart;
import org.tongbao.analysis.FlatRow;
import org.tongbao.analysis.SavedAnswers;
import org.tongbao.authority.Actor;

import java.util.UUID;

/// Saved questions as flat tables: which a program finds, and the answer to each, with what the
/// program itself may read.
@Component
class FeedQuestions {

    private final SavedAnswers answers;

    FeedQuestions(SavedAnswers answers) {
        this.answers = answers;
    }

    /// A page of a part of an answer.
    record Answered(FeedTable<FlatRow> table, FeedPage<FlatRow> page) {}

    /// @throws org.tongbao.graphql.BadUserInputException for a limit or cursor that is none
    FeedPage<SavedAnswers.Found> all(Actor actor, @Nullable Integer limit, @Nullable String after) {
        return FeedPage.of(answers.found(actor, FeedPages.request(limit, after, "questions")));
    }

    /// @throws org.tongbao.graphql.BadUserInputException for a limit or cursor that is none, and
    ///   for a question that makes no sense any more
    /// @throws org.tongbao.problem.NotFoundException for a question, unit or plan that is not there
    ///   for the actor
    /// @throws org.tongbao.graphql.TooComplexException when the answer would be too large
    Answered answer(
            Actor actor,
            UUID id,
            AnswerPart part,
            @Nullable Integer limit,
            @Nullable String after) {
        FeedPages.check(limit);
        var answer = answers.of(actor, id);
        var request = FeedPages.request(limit, after, "questions", id, part, answer.asked());
        return new Answered(
                FeedTables.answer(id, part, answer), FeedPage.of(answer.page(part, request)));
    }
}
