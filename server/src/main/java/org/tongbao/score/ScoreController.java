package org.tongbao.score;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import org.tongbao.authority.Actor;

import java.util.List;

@Controller
class ScoreController {

    private final ReadScores scores;

    ScoreController(ReadScores scores) {
        this.scores = scores;
    }

    @QueryMapping
    ScoreTable scoreTable(Actor actor, @Arguments ScoreQuestion question) {
        return scores.of(actor, question);
    }

    @QueryMapping
    List<ScoreHead> scoreAnnouncements(Actor actor, @Argument String unit) {
        return scores.announcements(actor, unit);
    }

    @QueryMapping
    @Nullable ScoreRules scoreRules(Actor actor, @Argument String plan) {
        return scores.rules(actor, plan);
    }

    @SchemaMapping
    boolean settled(ScoreRules rules) {
        return scores.settled(rules);
    }
}
