package org.tongbao.size;

import org.tongbao.graphql.GraphQlDoor;
import org.tongbao.size.Load.Request;
import org.tongbao.size.Questions.Question;
import org.tongbao.size.Recording.Step;

import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Asks one server, by one caller and by four, and executes the same statements bare. Of some
/// rounds the one in the middle is told.
record Measuring(SizedDatabase database, AskedServer server, Submitting submitting, Times times) {

    /// @param warmUp how long everything is asked before anything is measured
    /// @param round how long one round takes
    /// @param rounds how many are measured, after one that is not
    record Times(Duration warmUp, Duration round, int rounds) {}

    private static final List<Integer> CALLERS = List.of(1, 4);
    private static final int ANY_NUMBER = Integer.MAX_VALUE;

    /// What the product executes for each question, for each submission, and when a district
    /// approves.
    record Recorded(
            Map<Question, List<Step>> asked,
            List<List<Step>> submitted,
            Approving.Recorded approved) {}

    /// What one question came to, with one caller.
    record Result(Measured product, Measured bare) {}

    private interface Prepared {
        void before() throws SQLException;
    }

    Map<String, Result> all(Recorded recorded) throws Exception {
        var door = GraphQlDoor.on(server.port());
        warmUp(recorded, door);
        var results = new LinkedHashMap<String, Result>();
        for (var asked : recorded.asked().entrySet()) {
            var question = asked.getKey();
            var statements = asked.getValue();
            say("%n%s: %d statements", question.name(), executed(statements));
            results.put(
                    question.name(),
                    result(
                            () -> {},
                            ANY_NUMBER,
                            _ -> question.refusal(door),
                            (bare, _) -> bare.execute(statements)));
        }
        var submitted = recorded.submitted();
        say("%nsubmission of 20 values: %d statements", executed(submitted.getFirst()));
        results.put(
                "submission of 20 values",
                result(
                        submitting::takeAway,
                        submitted.size(),
                        town -> submitting.submit(door, town),
                        (bare, town) -> bare.execute(submitted.get(town))));
        submitting.takeAway();
        return results;
    }

    /// Until the compiler of the server has seen everything that is measured.
    private void warmUp(Recorded recorded, GraphQlDoor door) throws Exception {
        var questions = List.copyOf(recorded.asked().keySet());
        var load = new Load(List.of());
        var deadline = System.nanoTime() + times.warmUp().toNanos();
        while (System.nanoTime() < deadline) {
            submitting.takeAway();
            load.round(
                    2,
                    times.warmUp().dividedBy(4),
                    Submitting.TOWNS,
                    town -> {
                        submitting.submit(door, town);
                        if (!questions.isEmpty()) {
                            questions.get(town % questions.size()).refusal(door);
                        }
                    });
        }
    }

    static long executed(List<Step> steps) {
        return steps.stream().filter(Step.Execute.class::isInstance).count();
    }

    private interface Replay {
        void make(Bare bare, int number) throws SQLException;
    }

    private Result result(Prepared prepared, int most, Request asking, Replay replay)
            throws Exception {
        var product = new ArrayList<Measured>();
        for (var callers : CALLERS) {
            var load = new Load(List.of(asked(), database.processor(), Processor.ours()));
            var measured = median(load, callers, most, prepared, asking);
            product.add(measured);
            say(
                    "  %d caller%s  %s  cpu of server %7.2f ms, database %7.2f ms (caller %.2f ms)",
                    callers,
                    callers == 1 ? " " : "s",
                    measured.said(),
                    measured.cpuMillis(0),
                    measured.cpuMillis(1),
                    measured.cpuMillis(2));
        }
        try (var bare = new Bare(database)) {
            var load = new Load(List.of(Processor.ours(), database.processor()));
            var measured = median(load, 1, most, prepared, number -> replay.make(bare, number));
            say(
                    "  bare       %s  cpu of loop   %7.2f ms, database %7.2f ms",
                    measured.said(), measured.cpuMillis(0), measured.cpuMillis(1));
            var one = product.getFirst();
            say(
                    "  product : bare = %.1f by cpu, %.1f by median time; load average %.1f",
                    (one.cpuMillis(0) + one.cpuMillis(1))
                            / (measured.cpuMillis(0) + measured.cpuMillis(1)),
                    one.millis(0.5) / measured.millis(0.5),
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
            say("  dearest:   %s", bare.dearest());
            return new Result(one, measured);
        }
    }

    /// After one that only warms up.
    private Measured median(Load load, int callers, int most, Prepared prepared, Request request)
            throws Exception {
        var measured = new ArrayList<Measured>();
        for (int i = -1; i < times.rounds(); i++) {
            prepared.before();
            var one = load.round(callers, times.round(), most, request);
            if (i >= 0) {
                measured.add(one);
            }
        }
        return Measured.median(measured);
    }

    private Processor asked() {
        return new Processor(server.process().pid());
    }

    static void say(String format, Object... said) {
        System.out.println(String.format(Locale.ROOT, format, said));
    }
}
