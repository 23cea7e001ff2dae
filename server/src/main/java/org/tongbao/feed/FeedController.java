package org.tongbao.feed;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tongbao.analysis.AnswerPart;
import org.tongbao.graphql.Exports;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// The addresses of the flat tables. They stay as they are: what would break a reader comes as
/// `/api/v2`.
@RestController
@RequestMapping("/api/v1")
class FeedController {

    private static final String ENDING = ".{format:json|csv}";

    private final Feed feed;
    private final FeedQuestions questions;
    private final FeedWriter writer;

    FeedController(Feed feed, FeedQuestions questions, FeedWriter writer) {
        this.feed = feed;
        this.questions = questions;
        this.writer = writer;
    }

    @GetMapping("/units" + ENDING)
    ResponseEntity<byte[]> units(
            @PathVariable String format,
            @RequestParam String under,
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        var asked = month == null ? null : Exports.month(month);
        var page =
                Exports.permitted(
                        actor -> feed.units(actor, Exports.code(under), asked, limit, after));
        return writer.answer(FeedTables.UNITS, page, after, FeedFormat.of(format));
    }

    @GetMapping("/indicators" + ENDING)
    ResponseEntity<byte[]> indicators(
            @PathVariable String format,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        var page = Exports.permitted(_ -> feed.indicators(limit, after));
        return writer.answer(FeedTables.INDICATORS, page, after, FeedFormat.of(format));
    }

    @GetMapping("/questions" + ENDING)
    ResponseEntity<byte[]> questions(
            @PathVariable String format,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        var page = Exports.permitted(actor -> questions.all(actor, limit, after));
        return writer.answer(FeedTables.QUESTIONS, page, after, FeedFormat.of(format));
    }

    @GetMapping("/questions/{question}" + ENDING)
    ResponseEntity<byte[]> answer(
            @PathVariable UUID question,
            @PathVariable String format,
            @RequestParam(defaultValue = "ROWS") AnswerPart part,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        var answered =
                Exports.permitted(actor -> questions.answer(actor, question, part, limit, after));
        return writer.answer(answered.table(), answered.page(), after, FeedFormat.of(format));
    }

    @GetMapping("/targets" + ENDING)
    ResponseEntity<byte[]> targets(
            @PathVariable String format,
            @RequestParam String under,
            @RequestParam String plan,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        var page =
                Exports.permitted(actor ->
                        feed.targets(actor, Exports.code(under), Exports.code(plan), limit, after));
        return writer.answer(FeedTables.TARGETS, page, after, FeedFormat.of(format));
    }

    @GetMapping("/standing" + ENDING)
    ResponseEntity<byte[]> standing(
            @PathVariable String format,
            @RequestParam String under,
            @RequestParam String month,
            @RequestParam(required = false) @Nullable String plan,
            @RequestParam(required = false) @Nullable List<String> indicator,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        var end = Exports.month(month);
        var indicators = Objects.requireNonNullElse(indicator, List.<String>of());
        var page =
                Exports.permitted(actor ->
                        feed.standing(
                                actor,
                                Exports.code(under),
                                end,
                                plan == null ? null : Exports.code(plan),
                                indicators,
                                limit,
                                after));
        return writer.answer(FeedTables.STANDING, page, after, FeedFormat.of(format));
    }

    @GetMapping("/actuals" + ENDING)
    ResponseEntity<byte[]> actuals(
            @PathVariable String format,
            @RequestParam String under,
            @RequestParam String from,
            @RequestParam String to,
            @RequestParam(required = false) @Nullable List<String> indicator,
            @RequestParam(required = false) @Nullable String updatedSince,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        var first = Exports.month("from", from);
        var last = Exports.month("to", to);
        var indicators = Objects.requireNonNullElse(indicator, List.<String>of());
        var page =
                Exports.permitted(actor ->
                        feed.actuals(
                                actor,
                                Exports.code(under),
                                first,
                                last,
                                indicators,
                                updatedSince,
                                limit,
                                after));
        return writer.answer(FeedTables.ACTUALS, page, after, FeedFormat.of(format));
    }
}
