package org.tongbao.notice;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.tongbao.authority.Actor;
import org.tongbao.graphql.Caller;
import org.tongbao.graphql.Edge;
import org.tongbao.graphql.TooComplexException;

import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Tells subscribers of this server what is new. One thread looks once a second, and only while
/// somebody listens: two indexed statements when nothing is new. What one subscriber is told is
/// read for it alone, with the rights of that moment, so that nothing has to be known of other
/// servers.
@Component
class NoticeBoard implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(NoticeBoard.class);

    static final int MOST_OF_A_CALLER = 10;
    static final int MOST = 200;

    private final NoticeNumbering numbering;
    private final Notices notices;
    private final ReadNotices read;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private @Nullable ScheduledExecutorService looking;
    private boolean running;

    NoticeBoard(NoticeNumbering numbering, Notices notices, ReadNotices read) {
        this.numbering = numbering;
        this.notices = notices;
        this.read = read;
    }

    /// What happens from a place on.
    ///
    /// @throws TooComplexException when the caller, or this server, has as many as there may be
    Flux<Edge<MonthNotice>> listen(Actor actor, Caller caller, Question question) {
        requireRoom(actor);
        var from = question.from(notices.newest());
        return Flux.create(
                sink -> begin(new Listener(owner(actor), caller, question, from, read, sink), sink),
                FluxSink.OverflowStrategy.BUFFER);
    }

    private void requireRoom(Actor actor) {
        var owner = owner(actor);
        if (listeners.stream().filter(one -> one.owner().equals(owner)).count()
                >= MOST_OF_A_CALLER) {
            throw new TooComplexException("SUBSCRIPTIONS_OF_A_CALLER", MOST_OF_A_CALLER);
        }
        if (listeners.size() >= MOST) {
            throw new TooComplexException("SUBSCRIPTIONS_OF_A_SERVER", MOST);
        }
    }

    private static UUID owner(Actor actor) {
        return Objects.requireNonNull(actor.id());
    }

    private synchronized void begin(Listener listener, FluxSink<?> sink) {
        if (!running) {
            sink.complete();
            return;
        }
        listeners.add(listener);
        sink.onDispose(() -> end(listener));
        if (looking == null) {
            looking =
                    Executors.newSingleThreadScheduledExecutor(
                            Thread.ofPlatform().daemon().name("notices").factory());
            looking.scheduleWithFixedDelay(this::lookIfPossible, 1, 1, TimeUnit.SECONDS);
        }
    }

    private synchronized void end(Listener listener) {
        listeners.remove(listener);
        if (listeners.isEmpty() && looking != null) {
            looking.shutdown();
            looking = null;
        }
    }

    private void lookIfPossible() {
        try {
            look();
        } catch (DataAccessException | TransactionException away) {
            log.warn("订阅暂时读不到动态 | Subscribers hear later: {}", away.getMessage());
        } catch (RuntimeException broken) {
            log.error("Subscribers could not be told", broken);
        }
    }

    void look() {
        numbering.go();
        var newest = notices.newest();
        listeners.forEach(listener -> listener.look(newest));
    }

    int size() {
        return listeners.size();
    }

    @Override
    public synchronized void start() {
        running = true;
    }

    /// Before the web server waits for open answers: these have no end of their own.
    @Override
    public void stop() {
        synchronized (this) {
            running = false;
        }
        listeners.forEach(Listener::complete);
    }

    @Override
    public synchronized boolean isRunning() {
        return running;
    }
}
