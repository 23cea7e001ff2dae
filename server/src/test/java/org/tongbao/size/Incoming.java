package org.tongbao.size;

import org.tongbao.graphql.GraphQlDoor;
import org.tongbao.size.SizedTree.Unit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Submissions that come in at a steady pace, each by another town, while something else is asked.
/// They begin when they are due, whether those before them are answered or not, and what each took
/// is counted from then.
///
/// @param threads that wait for answers
/// @param begun when the first one was due
/// @param taking what each takes, in nanoseconds
record Incoming(ScheduledExecutorService threads, long begun, List<Future<Long>> taking) {

    private static final int AT_ONCE = 16;

    /// @param towns one submission each, as far as there is time
    static Incoming begin(
            Submitting submitting,
            GraphQlDoor door,
            List<Unit> towns,
            int perSecond,
            Duration time) {
        var threads = Executors.newScheduledThreadPool(AT_ONCE);
        var begun = System.nanoTime();
        var taking = new ArrayList<Future<Long>>();
        var apart = TimeUnit.SECONDS.toNanos(1) / perSecond;
        for (int i = 0; i < towns.size() && i * apart < time.toNanos(); i++) {
            var town = towns.get(i);
            var due = i * apart;
            taking.add(
                    threads.schedule(
                            () -> {
                                submitting.submit(door, town);
                                return System.nanoTime() - begun - due;
                            },
                            due,
                            TimeUnit.NANOSECONDS));
        }
        return new Incoming(threads, begun, List.copyOf(taking));
    }

    /// When all are answered.
    Measured end() throws InterruptedException {
        var took = new long[taking.size()];
        for (int i = 0; i < took.length; i++) {
            try {
                took[i] = taking.get(i).get();
            } catch (ExecutionException failed) {
                throw new IllegalStateException(failed.getCause());
            }
        }
        var lasted = Duration.ofNanos(System.nanoTime() - begun);
        threads.close();
        return new Measured(took, lasted, List.of());
    }
}
