package org.tongbao.distribution;

import org.jspecify.annotations.Nullable;
import org.tongbao.distribution.Sending.Fate;
import org.tongbao.distribution.Sending.Target;
import org.tongbao.graphql.Answer;
import org.tongbao.graphql.GraphQlDoor;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/// A town whose leader signs (审签): its clerk sends, the leader signs, the clerk takes it back and
/// sends anew. What is sent is a version once it is signed.
final class SigningTown {

    private static final String STATE =
            """
            query($unit: ID!, $month: Month!) {
              report(unit: $unit, month: $month) { state version signOff { version } }
            }
            """;
    private static final String SIGN =
            """
            mutation($input: SignReportInput!) {
              signReport(input: $input) { problems { ... on Problem { code } } }
            }
            """;
    private static final String WITHDRAW =
            """
            mutation($input: WithdrawReportInput!) {
              withdrawReport(input: $input) { problems { ... on Problem { code } } }
            }
            """;

    private final GraphQlDoor clerk;
    private final GraphQlDoor leader;
    private final Target target;
    private final Filer.Form form;
    private final Journal journal;
    private @Nullable Sending last;
    private int sent;
    private int signed;

    SigningTown(
            GraphQlDoor clerk,
            GraphQlDoor leader,
            Target target,
            Filer.Form form,
            Journal journal) {
        this.clerk = clerk;
        this.leader = leader;
        this.target = target;
        this.form = form;
        this.journal = journal;
    }

    /// How many signatures were acknowledged.
    int signed() {
        return signed;
    }

    /// Goes on until it is told to stop, each time from what the server says.
    void file(BooleanSupplier going) {
        while (going.getAsBoolean()) {
            var answer = Filer.asked(clerk, STATE, where());
            if (answer == null) {
                Filer.pause();
            } else {
                step(answer);
            }
        }
    }

    private void step(Answer answer) {
        var report = answer.data("report");
        switch (report.path("state").asString()) {
            case "AWAITING_SIGN_OFF" -> sign(report.at("/signOff/version").asInt());
            case "SUBMITTED" -> Filer.asked(clerk, WITHDRAW, input(report.path("version").asInt()));
            case "APPROVED" -> Filer.pause();
            default -> send(report.path("version").asInt());
        }
    }

    private void send(int base) {
        var values = new TreeMap<String, String>();
        form.lines().keySet().forEach(indicator -> values.put(indicator, String.valueOf(sent)));
        var sending =
                new Sending(
                        "signed-" + sent++,
                        "signing-town",
                        target.unit(),
                        target.month(),
                        base,
                        Map.copyOf(values));
        last = sending;
        journal.submitted(sending, new Fate.Unknown());
        var answer = Filer.asked(clerk, Filer.SUBMIT, Filer.input(sending));
        if (answer != null && !answer.problems("submitReport").isEmpty()) {
            journal.submitted(
                    sending, new Fate.Refused(answer.problems("submitReport").getFirst()));
        }
    }

    /// Whatever waits was sent last: who sends looks before.
    private void sign(int version) {
        var answer = Filer.asked(leader, SIGN, input(version));
        if (last != null && answer != null && answer.problems("signReport").isEmpty()) {
            journal.submitted(last, new Fate.Acknowledged(version));
            signed++;
        }
    }

    private Map<String, ?> where() {
        return Map.of("unit", target.unit(), "month", target.month().toString());
    }

    private Map<String, ?> input(int version) {
        return Map.of(
                "input",
                Map.of(
                        "unit", target.unit(),
                        "month", target.month().toString(),
                        "version", version));
    }
}
