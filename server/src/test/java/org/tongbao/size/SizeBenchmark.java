package org.tongbao.size;

import static org.tongbao.size.Measuring.say;

import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;
import org.tongbao.TongbaoApplication;
import org.tongbao.graphql.GraphQlDoor;
import org.tongbao.size.Measuring.Recorded;
import org.tongbao.size.Measuring.Result;
import org.tongbao.size.Measuring.Times;
import org.tongbao.size.Questions.Question;
import org.tongbao.size.Recording.Step;
import org.tongbao.sums.Folding;
import org.tongbao.testing.TestClock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What questions and a submission cost at the size of a city, a province and the country, through
/// HTTP and beside it bare: the statements that the product executes for them, in a loop. No test:
/// it is asked for by name, see docs/benchmarks.md.
class SizeBenchmark {

    private static final List<String> SIZES =
            List.of(System.getProperty("tongbao.size", "city,province").split(","));
    private static final Path FOLDER =
            Path.of(System.getProperty("tongbao.size.folder", "target/sizes"));

    /// Only questions with these words in their names; the submission comes along.
    private static final String ONLY = System.getProperty("tongbao.size.only", "");

    /// A server that already runs instead of the embedded one, for example
    /// `jdbc:mysql://127.0.0.1:3306`.
    private static final String URL = System.getProperty("tongbao.size.url", "");

    private static final String USER = System.getProperty("tongbao.size.user", "root");
    private static final String PASSWORD = System.getProperty("tongbao.size.password", "");

    private static final int MONTHS = Integer.getInteger("tongbao.size.months", 0);

    /// How many submissions a second come in while each question is asked once more.
    private static final int BESIDE = Integer.getInteger("tongbao.size.beside", 0);

    /// How many callers submit for all towns, and approve for all districts, at the end.
    private static final int MONTH = Integer.getInteger("tongbao.size.month", 0);

    /// No rounds: the data are only made.
    private static final Times TIMES =
            new Times(
                    Duration.ofSeconds(Integer.getInteger("tongbao.size.warm-up", 60)),
                    Duration.ofMillis(Integer.getInteger("tongbao.size.round", 2000)),
                    Integer.getInteger("tongbao.size.rounds", 5));

    @Test
    void asks() throws Exception {
        LoggingSystem.get(getClass().getClassLoader()).setLogLevel("ROOT", LogLevel.WARN);
        var results = new LinkedHashMap<Size, Map<String, Result>>();
        for (var size : Size.values()) {
            if (SIZES.contains(size.word())) {
                results.put(size, measured(size));
            }
        }
        growth(results);
    }

    private static Map<String, Result> measured(Size size) throws Exception {
        try (var database = database(size)) {
            var sized = Sized.in(database, size, MONTHS);
            if (TIMES.rounds() == 0) {
                return Map.of();
            }
            var questions = Questions.of(SizedTree.of(size), sized.months());
            var submitting = new Submitting(database, questions);
            var approving = new Approving(database, submitting);
            say("%n== %s: %d towns, %d months", size.word(), size.towns(), sized.months().count());
            database.introduce();
            var recorded = recorded(database, submitting, approving);
            var log = FOLDER.resolve(size.word() + "-server.log");
            try (var server = AskedServer.start(database, log)) {
                var results = new Measuring(database, server, submitting, TIMES).all(recorded);
                if (BESIDE > 0) {
                    new Beside(server, submitting, TIMES, BESIDE).all(recorded.asked().keySet());
                }
                if (MONTH > 0) {
                    new WholeMonth(database, server, submitting, approving)
                            .all(MONTH, recorded.approved());
                }
                return results;
            }
        }
    }

    private static SizedDatabase database(Size size) throws IOException, SQLException {
        Files.createDirectories(FOLDER);
        return URL.isEmpty()
                ? SizedDatabase.embedded(FOLDER.resolve(size.word()))
                : SizedDatabase.on(URL, USER, PASSWORD, size);
    }

    private static Recorded recorded(
            SizedDatabase database, Submitting submitting, Approving approving) throws Exception {
        var recording = new Recording();
        var arguments = new ArrayList<>(AskedServer.settings(database));
        arguments.add("--server.port=0");
        try (var server =
                new SpringApplicationBuilder(TongbaoApplication.class)
                        .initializers(
                                context -> context.getBeanFactory().addBeanPostProcessor(recording))
                        .run(arguments.toArray(String[]::new))) {
            sum(server);
            var port =
                    server.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            var door = GraphQlDoor.on(port);
            server.getBean(TestClock.class)
                    .moveTo(OffsetDateTime.parse(SizedMonths.NOW).toInstant());
            return new Recorded(
                    asked(submitting.questions(), recording, door),
                    submitting.recorded(recording, door),
                    approving.recorded(recording, door));
        }
    }

    /// As the product does by itself within minutes or hours of its first start on such data.
    private static void sum(ConfigurableApplicationContext server) {
        var begun = System.nanoTime();
        Folding.all(server);
        say("added up in %d s", Duration.ofNanos(System.nanoTime() - begun).toSeconds());
    }

    /// Questions that are refused, as too large for example, are named and left out.
    private static Map<Question, List<Step>> asked(
            Questions questions, Recording recording, GraphQlDoor door) {
        var asked = new LinkedHashMap<Question, List<Step>>();
        for (var question : asking(questions)) {
            var refusal = question.refusal(door);
            if (refusal.isEmpty()) {
                asked.put(question, recording.during(() -> question.refusal(door)));
            } else {
                say("%s: refused, %s", question.name(), refusal.get());
            }
        }
        return asked;
    }

    private static List<Question> asking(Questions questions) {
        return questions.all().stream().filter(one -> one.name().contains(ONLY)).toList();
    }

    /// How much dearer each question is than at the smallest size.
    private static void growth(Map<Size, Map<String, Result>> results) {
        var sizes = List.copyOf(results.keySet());
        for (var size : sizes.stream().skip(1).toList()) {
            say("%ngrowth from %s to %s", sizes.getFirst().word(), size.word());
            var before = results.getOrDefault(sizes.getFirst(), Map.of());
            results.getOrDefault(size, Map.of())
                    .forEach((name, now) -> {
                        var then = before.get(name);
                        if (then != null) {
                            say(
                                    "  %-52s product x %6.1f, bare x %6.1f",
                                    name,
                                    now.product().millis(0.5) / then.product().millis(0.5),
                                    now.bare().millis(0.5) / then.bare().millis(0.5));
                        }
                    });
        }
    }
}
