package org.tongbao.analysis;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import org.tongbao.authority.Actor;
import org.tongbao.graphql.Page;
import org.tongbao.graphql.PageRequest;
import org.tongbao.problem.Problem;
import org.tongbao.workflow.Decision;

import java.util.List;
import java.util.UUID;

/// Questions under names. What an answer shows is read after the commit.
@Controller
class SavedQuestionController {

    private static final int LARGEST_PAGE = 200;

    private final SavedQuestions questions;
    private final QuestionWorkflow workflow;
    private final Analyses analyses;

    SavedQuestionController(
            SavedQuestions questions, QuestionWorkflow workflow, Analyses analyses) {
        this.questions = questions;
        this.workflow = workflow;
        this.analyses = analyses;
    }

    record DeleteQuestionInput(UUID id, int revision) {}

    /// The payload of every mutation of a question.
    record QuestionPayload(@Nullable SavedQuestion question, List<Problem> problems) {}

    record DeleteQuestionPayload(@Nullable UUID deleted, List<Problem> problems) {}

    @QueryMapping
    SavedQuestion savedQuestion(Actor actor, @Argument UUID id) {
        return questions.get(Readership.of(actor), id);
    }

    @QueryMapping
    Page<SavedQuestion> savedQuestions(
            Actor actor, @Argument @Nullable Integer first, @Argument @Nullable String after) {
        return questions.page(
                Readership.of(actor), PageRequest.of(first, after, LARGEST_PAGE, "savedQuestions"));
    }

    @QueryMapping
    AnalysisResult savedAnswer(Actor actor, @Argument UUID question) {
        return analyses.of(actor, questions.get(Readership.of(actor), question).question());
    }

    @MutationMapping
    QuestionPayload saveQuestion(Actor actor, @Argument QuestionWorkflow.Save input) {
        return payload(actor, workflow.save(actor, input));
    }

    @MutationMapping
    QuestionPayload changeQuestion(Actor actor, @Argument QuestionWorkflow.Change input) {
        return payload(actor, workflow.change(actor, input));
    }

    /// Whoever ends what another shared does not find it any more.
    @MutationMapping
    QuestionPayload shareQuestion(Actor actor, @Argument QuestionWorkflow.Share input) {
        var decision = workflow.share(actor, input);
        var id = decision.result();
        return id == null
                ? new QuestionPayload(null, decision.problems())
                : new QuestionPayload(
                        questions.find(Readership.of(actor), id).orElse(null), List.of());
    }

    @MutationMapping
    DeleteQuestionPayload deleteQuestion(Actor actor, @Argument DeleteQuestionInput input) {
        var decision = workflow.delete(actor, input.id(), input.revision());
        return new DeleteQuestionPayload(decision.result(), decision.problems());
    }

    private QuestionPayload payload(Actor actor, Decision<UUID> decision) {
        var id = decision.result();
        return id == null
                ? new QuestionPayload(null, decision.problems())
                : new QuestionPayload(questions.get(Readership.of(actor), id), List.of());
    }
}
