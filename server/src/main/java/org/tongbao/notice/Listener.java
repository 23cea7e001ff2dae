package org.tongbao.notice;

import org.tongbao.authority.Actor;
import org.tongbao.graphql.Caller;
import org.tongbao.graphql.CurrentActor;
import org.tongbao.graphql.Edge;
import org.tongbao.problem.NotFoundException;
import org.tongbao.problem.UnauthenticatedException;

import reactor.core.publisher.FluxSink;

import java.time.Duration;
import java.util.UUID;

/// One subscriber, and how far it was told.
final class Listener {

    /// So often it is asked whether the caller still is who it was, when there is nothing to tell.
    private static final long LOOKS_BETWEEN = Duration.ofSeconds(30).toSeconds();

    private final UUID owner;
    private final Caller caller;
    private final Question question;
    private final ReadNotices read;
    private final FluxSink<Edge<MonthNotice>> sink;
    private long told;
    private long quietLooks;

    Listener(
            UUID owner,
            Caller caller,
            Question question,
            long told,
            ReadNotices read,
            FluxSink<Edge<MonthNotice>> sink) {
        this.owner = owner;
        this.caller = caller;
        this.question = question;
        this.told = told;
        this.read = read;
        this.sink = sink;
    }

    UUID owner() {
        return owner;
    }

    /// Tells what is new, as far as the line takes it; asks for the rights anew before each time.
    synchronized void look(long newest) {
        var news = told < newest && sink.requestedFromDownstream() > 0;
        if (sink.isCancelled() || !news && ++quietLooks < LOOKS_BETWEEN) {
            return;
        }
        quietLooks = 0;
        try {
            var actor = caller.now().orElseThrow(() -> new UnauthenticatedException("ended"));
            CurrentActor.during(actor, () -> tell(actor, newest));
        } catch (UnauthenticatedException | NotFoundException lost) {
            sink.error(lost);
        }
    }

    private long tell(Actor actor, long newest) {
        var found = read.after(actor, question, told);
        for (var notice : found) {
            sink.next(new Edge<>(question.cursor(ReadNotices.number(notice)), notice));
            told = ReadNotices.number(notice);
        }
        if (found.size() < ReadNotices.LARGEST_PAGE) {
            told = Math.max(told, newest);
        }
        return told;
    }

    void complete() {
        sink.complete();
    }
}
