package org.tongbao.size;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// Makes requests, one after the other by each of some callers.
///
/// @param watched whose processor time is told
record Load(List<Processor> watched) {

    /// One request; the number counts them in a round.
    interface Request {
        void make(int number) throws Exception;
    }

    /// As many as there is time for, but at least one by each caller and never more than `most`.
    Measured round(int callers, Duration time, int most, Request request)
            throws InterruptedException {
        var before = watched.stream().map(Processor::used).toList();
        var next = new AtomicInteger();
        var begun = System.nanoTime();
        var deadline = begun + time.toNanos();
        var took = new ArrayList<Long>();
        try (var threads = Executors.newFixedThreadPool(callers)) {
            var calling =
                    Stream.generate(() -> threads.submit(() -> call(next, most, deadline, request)))
                            .limit(callers)
                            .toList();
            for (var each : calling) {
                took.addAll(result(each));
            }
        }
        var lasted = Duration.ofNanos(System.nanoTime() - begun);
        var cpu = new ArrayList<Duration>();
        for (int i = 0; i < watched.size(); i++) {
            cpu.add(watched.get(i).used().minus(before.get(i)));
        }
        return new Measured(took.stream().mapToLong(nanos -> nanos).toArray(), lasted, cpu);
    }

    private static List<Long> call(AtomicInteger next, int most, long deadline, Request request)
            throws Exception {
        var took = new ArrayList<Long>();
        do {
            var number = next.getAndIncrement();
            if (number >= most) {
                break;
            }
            var begun = System.nanoTime();
            request.make(number);
            took.add(System.nanoTime() - begun);
        } while (System.nanoTime() < deadline);
        return took;
    }

    private static List<Long> result(Future<List<Long>> calling) throws InterruptedException {
        try {
            return calling.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }
}
