package org.tongbao.feed;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;
import org.tongbao.graphql.BadUserInputException;
import org.tongbao.graphql.ErrorCode;
import org.tongbao.graphql.Exports;
import org.tongbao.graphql.Messages;
import org.tongbao.graphql.TooComplexException;

import java.util.Locale;

/// The flat tables by OData 4.0, as Power BI and Excel read them; each unit is the root of a
/// service of its own about all that is under it. The addresses stay as those of [FeedController].
@RestController
@RequestMapping("/api/v1/odata/{under}")
class ODataController {

    private final EntitySets sets;
    private final ODataAnswers answers;
    private final ODataWriter writer;
    private final Messages messages;

    ODataController(EntitySets sets, ODataAnswers answers, ODataWriter writer, Messages messages) {
        this.sets = sets;
        this.answers = answers;
        this.writer = writer;
        this.messages = messages;
    }

    @GetMapping({"", "/"})
    ResponseEntity<byte[]> service(@PathVariable String under) {
        Exports.permitted(actor -> answers.unit(actor, Exports.code(under)));
        return writer.service(under, sets.all());
    }

    @GetMapping("/$metadata")
    ResponseEntity<byte[]> metadata(@PathVariable String under) {
        Exports.permitted(actor -> answers.unit(actor, Exports.code(under)));
        return writer.metadata(ODataMetadata.of(sets.all()));
    }

    @GetMapping("/{set}")
    ResponseEntity<byte[]> rows(
            @PathVariable String under,
            @PathVariable String set,
            @RequestHeader(name = "Prefer", defaultValue = "") String prefer,
            WebRequest request) {
        return Exports.permitted(actor ->
                answers.rows(
                        actor,
                        Exports.code(under),
                        sets.named(set),
                        ODataQuery.of(request.getParameterMap(), prefer)));
    }

    @GetMapping("/{set}/$count")
    ResponseEntity<byte[]> count(
            @PathVariable String under, @PathVariable String set, WebRequest request) {
        return Exports.permitted(actor ->
                answers.count(
                        actor,
                        Exports.code(under),
                        sets.named(set),
                        ODataQuery.of(request.getParameterMap(), "")));
    }

    @ExceptionHandler
    ResponseEntity<byte[]> refused(ODataRefused refusal, WebRequest request) {
        return refused(refusal.status(), request, refusal.messageKey(), refusal.arguments());
    }

    @ExceptionHandler
    ResponseEntity<byte[]> refused(ResponseStatusException refusal, WebRequest request) {
        var status = refusal.getStatusCode();
        return switch (refusal.getCause()) {
            case BadUserInputException bad ->
                    refused(status, request, bad.messageKey(), bad.arguments());
            case TooComplexException large ->
                    refused(status, request, large.messageKey(), large.arguments());
            case null, default -> refused(status, request, code(status));
        };
    }

    private ResponseEntity<byte[]> refused(
            HttpStatusCode status, WebRequest request, String messageKey, Object... arguments) {
        return writer.refusal(
                status, code(status), messages.say(language(request), messageKey, arguments));
    }

    /// Those of GraphQL, and one for what OData knows and this service does not do.
    private static String code(HttpStatusCode status) {
        return switch (status.value()) {
            case 400 -> ErrorCode.BAD_USER_INPUT.name();
            case 401 -> ErrorCode.UNAUTHENTICATED.name();
            case 403 -> ErrorCode.FORBIDDEN.name();
            case 422 -> ErrorCode.TOO_COMPLEX.name();
            case 501 -> "NOT_IMPLEMENTED";
            default -> ErrorCode.NOT_FOUND.name();
        };
    }

    private static Locale language(WebRequest request) {
        var wanted = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        return Messages.language(wanted == null ? "" : wanted);
    }
}
