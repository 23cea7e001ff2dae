package org.tongbao.score;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;
import org.tongbao.authority.Actor;
import org.tongbao.problem.Problem;
import org.tongbao.score.ScoreInputs.AnnounceInput;
import org.tongbao.score.ScoreInputs.AnswerInput;
import org.tongbao.score.ScoreInputs.FixInput;
import org.tongbao.score.ScoreInputs.SaveScoreRulesInput;
import org.tongbao.score.ScoreInputs.WithdrawInput;

import java.time.YearMonth;
import java.util.List;

/// What can be done to scores.
@Controller
class ScoreMutationController {

    private final RulesWorkflow rules;
    private final ScoreWorkflow scores;
    private final HandWorkflow hand;
    private final ObjectionWorkflow objections;
    private final ReadScores read;
    private final ScorePlaces places;

    ScoreMutationController(
            RulesWorkflow rules,
            ScoreWorkflow scores,
            HandWorkflow hand,
            ObjectionWorkflow objections,
            ReadScores read,
            ScorePlaces places) {
        this.rules = rules;
        this.scores = scores;
        this.hand = hand;
        this.objections = objections;
        this.read = read;
        this.places = places;
    }

    record RulesPayload(@Nullable ScoreRules rules, List<Problem> problems) {}

    record AdjustmentPayload(@Nullable Adjustment adjustment, List<Problem> problems) {

        static AdjustmentPayload of(Decision<Adjustment> decision) {
            return new AdjustmentPayload(decision.result(), decision.problems());
        }
    }

    record TablePayload(@Nullable ScoreTable table, List<Problem> problems) {}

    record ObjectionPayload(@Nullable Objection objection, List<Problem> problems) {

        static ObjectionPayload of(Decision<Objection> decision) {
            return new ObjectionPayload(decision.result(), decision.problems());
        }
    }

    @MutationMapping
    RulesPayload saveScoreRules(Actor actor, @Argument SaveScoreRulesInput input) {
        var decision = rules.save(actor, input.draft());
        return new RulesPayload(decision.result(), decision.problems());
    }

    @MutationMapping
    AdjustmentPayload adjustScore(Actor actor, @Argument GivenByHand input) {
        return AdjustmentPayload.of(hand.adjust(actor, input));
    }

    @MutationMapping
    AdjustmentPayload withdrawScoreAdjustment(Actor actor, @Argument WithdrawInput input) {
        return AdjustmentPayload.of(hand.withdraw(actor, input.adjustment()));
    }

    @MutationMapping
    TablePayload announceScores(Actor actor, @Argument AnnounceInput input) {
        var decision =
                scores.announce(
                        actor,
                        input.plan(),
                        input.from(),
                        input.to(),
                        input.version(),
                        input.objectionsUntil());
        return table(actor, input.plan(), input.from(), input.to(), decision);
    }

    @MutationMapping
    ObjectionPayload fileScoreObjection(Actor actor, @Argument ObjectionWorkflow.Filed input) {
        return ObjectionPayload.of(objections.file(actor, input));
    }

    @MutationMapping
    ObjectionPayload answerScoreObjection(Actor actor, @Argument AnswerInput input) {
        return ObjectionPayload.of(
                objections.answer(
                        actor,
                        input.objection(),
                        input.accepted(),
                        input.points(),
                        input.answer()));
    }

    @MutationMapping
    TablePayload fixScores(Actor actor, @Argument FixInput input) {
        var decision = scores.fix(actor, input.plan(), input.from(), input.to(), input.version());
        return table(actor, input.plan(), input.from(), input.to(), decision);
    }

    private TablePayload table(
            Actor actor, String plan, YearMonth from, YearMonth to, Decision<ScoreHead> decision) {
        var head = decision.result();
        return new TablePayload(
                head == null
                        ? null
                        : read.of(
                                actor,
                                new ScoreQuestion(
                                        places.ofPlan(actor, plan, from, to).unit().code(),
                                        from,
                                        to,
                                        plan,
                                        head.version(),
                                        false,
                                        null)),
                decision.problems());
    }
}
