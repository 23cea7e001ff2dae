package org.tongbao.distribution;

import org.jspecify.annotations.Nullable;
import org.tongbao.distribution.Sending.Fate;
import org.tongbao.distribution.Sending.Target;
import org.tongbao.graphql.Answer;
import org.tongbao.graphql.GraphQlDoor;

import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BooleanSupplier;

/// One person who files for towns without pause, now and then approves what another filed, and
/// keeps a journal. Without an answer it sends the same again, as a phone does; sometimes it gives
/// up.
final class Filer {

    static final String SUBMIT =
            """
            mutation($input: SubmitReportInput!) {
              submitReport(input: $input) {
                version { number }
                problems {
                  ... on Problem { code }
                  ... on VersionConflict { currentVersion }
                }
              }
            }
            """;
    private static final String APPROVE =
            """
            mutation($input: ApproveReportInput!) {
              approveReport(input: $input) { problems { ... on Problem { code } } }
            }
            """;

    /// A reviewer may file for each of these months; nobody else files for them any more.
    static final YearMonth FIRST = YearMonth.of(2024, 1);

    static final int MONTHS = 33;
    private static final int ONE_IN_APPROVES = 12;
    private static final int ONE_IN_GIVES_UP = 3;

    private final String account;
    private final GraphQlDoor session;
    private final Form form;
    private final Journal journal;
    private final Random random;
    private final Map<Target, Integer> seen = new HashMap<>();
    private int sent;

    /// What is asked of every town: code of an indicator to its decimals.
    record Form(List<String> towns, Map<String, Integer> lines) {}

    Filer(String account, GraphQlDoor session, Form form, Journal journal, long seed) {
        this.account = account;
        this.session = session;
        this.form = form;
        this.journal = journal;
        this.random = new Random(seed + account.hashCode());
    }

    /// Files until it is told to stop; what is under way then is finished or given up.
    void file(BooleanSupplier going) {
        while (going.getAsBoolean()) {
            if (random.nextInt(ONE_IN_APPROVES) == 0) {
                approveSomething();
            } else {
                submit(sending(someTarget()), going);
            }
        }
    }

    private void submit(Sending sending, BooleanSupplier going) {
        journal.submitted(sending, new Fate.Unknown());
        var patience = random.nextInt(ONE_IN_GIVES_UP) == 0 ? 1 : Integer.MAX_VALUE;
        while (patience-- > 0) {
            var answer = asked(SUBMIT, input(sending));
            if (answer != null) {
                told(sending, answer);
                return;
            }
            if (!going.getAsBoolean()) {
                return;
            }
            pause();
        }
    }

    /// Sends once more what was acknowledged: the answer has to be the same.
    @Nullable Integer askAgain(Sending sending) {
        var answer = asked(SUBMIT, input(sending));
        return answer == null ? null : version(answer);
    }

    private void told(Sending sending, Answer answer) {
        var version = version(answer);
        if (version != null) {
            seen.put(sending.target(), version);
            journal.submitted(sending, new Fate.Acknowledged(version));
            return;
        }
        var problem = answer.data("submitReport").path("problems").path(0);
        seen.put(sending.target(), problem.path("currentVersion").asInt(sending.base()));
        journal.submitted(sending, new Fate.Refused(problem.path("code").asString()));
    }

    private static @Nullable Integer version(Answer answer) {
        var version = answer.data("submitReport").path("version").path("number");
        return version.isNumber() ? version.asInt() : null;
    }

    private void approveSomething() {
        var waiting = journal.waiting(account);
        if (waiting.isEmpty()) {
            return;
        }
        var report = waiting.get(random.nextInt(waiting.size()));
        var input =
                Map.of(
                        "unit", report.target().unit(),
                        "month", report.target().month().toString(),
                        "version", report.version());
        var answer = asked(APPROVE, Map.of("input", input));
        if (answer != null && answer.problems("approveReport").isEmpty()) {
            journal.approved(report.target(), report.version());
        }
    }

    /// @return null when there is no answer, or none that says what became of it
    private @Nullable Answer asked(String mutation, Map<String, ?> variables) {
        return asked(session, mutation, variables);
    }

    /// The same of anybody.
    static @Nullable Answer asked(GraphQlDoor session, String document, Map<String, ?> variables) {
        try {
            var answer = session.post(document, variables);
            if (answer.status() == 200 && answer.errorCodes().isEmpty()) {
                return answer;
            }
            if (answer.status() == 503 || answer.errorCodes().contains("UNAVAILABLE")) {
                return null;
            }
            throw new AssertionError(answer.status() + " " + answer.body());
        } catch (AssertionError broken) {
            if (broken.getCause() instanceof IOException) {
                return null;
            }
            throw broken;
        }
    }

    private Target someTarget() {
        var town = form.towns().get(random.nextInt(form.towns().size()));
        return new Target(town, FIRST.plusMonths(random.nextInt(MONTHS)));
    }

    private Sending sending(Target target) {
        var values = new HashMap<String, String>();
        form.lines().forEach((indicator, decimals) -> values.put(indicator, amount(decimals)));
        var key = account + "-" + sent++;
        return new Sending(
                key,
                account,
                target.unit(),
                target.month(),
                seen.getOrDefault(target, 0),
                Map.copyOf(values));
    }

    private String amount(int decimals) {
        var whole = String.valueOf(random.nextInt(100));
        return decimals == 0 ? whole : whole + "." + (10 + random.nextInt(90));
    }

    static Map<String, ?> input(Sending sending) {
        var lines = new ArrayList<Map<String, ?>>();
        sending.values()
                .forEach((indicator, value) ->
                        lines.add(Map.of("indicator", indicator, "value", value)));
        return Map.of(
                "input",
                Map.of(
                        "idempotencyKey", sending.key(),
                        "unit", sending.unit(),
                        "month", sending.month().toString(),
                        "baseVersion", sending.base(),
                        "lines", lines,
                        "texts", List.of(Map.of("code", "progress", "text", sending.key()))));
    }

    static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
