package org.tongbao.notice;

import graphql.GraphQLContext;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import org.tongbao.authority.Actor;
import org.tongbao.graphql.Caller;
import org.tongbao.graphql.Edge;

import reactor.core.publisher.Flux;

import java.util.List;

/// What happened to published months (发布动态).
@Controller
class NoticeController {

    private final ReadNotices read;
    private final NoticeBoard board;

    NoticeController(ReadNotices read, NoticeBoard board) {
        this.read = read;
        this.board = board;
    }

    @QueryMapping
    NoticePage monthNotices(
            Actor actor,
            @Argument String unit,
            @Argument @Nullable List<NoticeKind> kinds,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        return read.page(actor, Question.of(unit, kinds, first, after));
    }

    @SubscriptionMapping("monthNotices")
    Flux<Edge<MonthNotice>> hear(
            Actor actor,
            @Argument String unit,
            @Argument @Nullable List<NoticeKind> kinds,
            @Argument @Nullable String after,
            GraphQLContext context) {
        var question = Question.of(unit, kinds, null, after);
        read.unit(actor, question);
        return board.listen(actor, context.getOrDefault(Caller.class, Caller.NOBODY), question);
    }
}
