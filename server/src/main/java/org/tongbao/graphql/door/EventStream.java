package org.tongbao.graphql.door;

import graphql.ExecutionResult;

import org.reactivestreams.Publisher;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.servlet.function.ServerResponse.SseBuilder;

import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/// GraphQL over server-sent events, each operation on a connection of its own ("distinct
/// connections mode"): `next` for every result, `complete` at the end, and a comment at once, which
/// says that it has begun, and now and then, so that whoever stands between sees that the line
/// lives.
@Component
class EventStream {

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final JsonMapper json = new JsonMapper();
    private final StreamErrors errors;

    EventStream(StreamErrors errors) {
        this.errors = errors;
    }

    /// A piece of the stream; a comment when it has no name.
    private record Event(String name, String data) {

        static final Event HEARTBEAT = new Event("", "");
        static final Event COMPLETE = new Event("complete", "");

        void write(SseBuilder stream) {
            try {
                if (name.isEmpty()) {
                    stream.comment("").send();
                } else {
                    stream.event(name).data(data);
                }
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
    }

    /// Whether the caller asks for events. One who takes anything does not.
    static boolean isWanted(HttpHeaders headers) {
        try {
            return headers.getAccept().stream()
                    .anyMatch(MediaType.TEXT_EVENT_STREAM::equalsTypeAndSubtype);
        } catch (InvalidMediaTypeException | InvalidMimeTypeException unreadable) {
            return false;
        }
    }

    ServerResponse of(WebGraphQlResponse response, Locale locale) {
        return ServerResponse.sse(
                stream -> {
                    var writing = Disposables.swap();
                    stream.onComplete(writing::dispose);
                    writing.update(write(results(response, locale), stream));
                },
                Duration.ZERO);
    }

    private Flux<Event> results(WebGraphQlResponse response, Locale locale) {
        var results =
                response.getExecutionResult().getData() instanceof Publisher<?> publisher
                        ? Flux.from(publisher)
                                .map(result -> errors.in((ExecutionResult) result, locale))
                                .onErrorResume(failure -> Flux.just(errors.of(failure, locale)))
                        : Flux.just(errors.in(response.getExecutionResult(), locale));
        return results.map(this::next);
    }

    private Event next(Map<String, Object> result) {
        return new Event("next", json.writeValueAsString(result));
    }

    /// Writing waits for a slow line, so it has a thread to wait on.
    private static Disposable write(Flux<Event> results, SseBuilder stream) {
        return Flux.merge(
                        Flux.interval(Duration.ZERO, HEARTBEAT)
                                .onBackpressureDrop()
                                .map(_ -> Event.HEARTBEAT),
                        results.concatWithValues(Event.COMPLETE))
                .takeUntil(Event.COMPLETE::equals)
                .publishOn(Schedulers.boundedElastic())
                .subscribe(
                        event -> event.write(stream),
                        failure -> end(stream, failure),
                        stream::complete);
    }

    /// A line that broke needs no answer any more.
    private static void end(SseBuilder stream, Throwable failure) {
        if (failure instanceof UncheckedIOException) {
            stream.complete();
        } else {
            stream.error(failure);
        }
    }
}
