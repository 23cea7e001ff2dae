package org.tongbao.graphql.door;

import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongbao.graphql.CodedError;
import org.tongbao.graphql.ErrorCode;
import org.tongbao.graphql.Messages;
import org.tongbao.graphql.TooComplexException;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// Parses, measures and validates documents; a known one once, then from memory. Of all others the
/// few asked last are remembered: a dashboard asks the same ones again and again.
@Component
class PreparedDocuments implements PreparsedDocumentProvider {

    static final ParserOptions PARSING =
            ParserOptions.newParserOptions()
                    .maxCharacters(Limits.DOCUMENT_CHARACTERS)
                    .maxTokens(Limits.TOKENS)
                    .maxWhitespaceTokens(Limits.DOCUMENT_CHARACTERS)
                    .captureIgnoredChars(false)
                    .captureLineComments(false)
                    .readerTrackData(false)
                    .build();

    private static final int REMEMBERED = 50;
    private static final int REMEMBERED_CHARACTERS = 4_000;

    private final KnownDocuments known;
    private final Messages messages;
    private final Map<String, PreparsedDocumentEntry> prepared = new ConcurrentHashMap<>();
    private final Map<String, PreparsedDocumentEntry> recent =
            Collections.synchronizedMap(
                    new LinkedHashMap<>(16, 0.75f, true) {
                        @Override
                        protected boolean removeEldestEntry(
                                Map.Entry<String, PreparsedDocumentEntry> eldest) {
                            return size() > REMEMBERED;
                        }
                    });

    PreparedDocuments(KnownDocuments known, Messages messages) {
        this.known = known;
        this.messages = messages;
    }

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input,
            Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
        var text = input.getQuery();
        var entry =
                known.contains(text)
                        ? prepared.computeIfAbsent(text, _ -> prepare(input, parseAndValidate))
                        : remembered(input, parseAndValidate);
        var against = entry.hasErrors() ? null : against(input, entry.getDocument());
        return CompletableFuture.completedFuture(
                against == null ? entry : refused(input, against.code(), against.messageKey()));
    }

    /// One with errors is not: they are said in the caller's language.
    private PreparsedDocumentEntry remembered(
            ExecutionInput input,
            Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
        var text = input.getQuery();
        var before = recent.get(text);
        if (before != null) {
            return before;
        }
        var entry = prepare(input, parseAndValidate);
        if (!entry.hasErrors() && text.length() <= REMEMBERED_CHARACTERS) {
            recent.put(text, entry);
        }
        return entry;
    }

    private PreparsedDocumentEntry prepare(
            ExecutionInput input,
            Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
        try {
            DocumentLimits.check(parse(input));
        } catch (ParseCancelledException tooLong) {
            return refused(input, ErrorCode.TOO_COMPLEX, "TOO_MANY_TOKENS", Limits.TOKENS);
        } catch (ParseCancelledTooDeepException tooDeep) {
            return refused(input, ErrorCode.TOO_COMPLEX, "DOCUMENT_TOO_DEEP", Limits.DEPTH);
        } catch (TooComplexException complex) {
            return refused(input, ErrorCode.TOO_COMPLEX, complex.messageKey(), complex.arguments());
        } catch (InvalidSyntaxException unreadable) {
            // said by the validation, with its place
        }
        return parseAndValidate.apply(input);
    }

    static Document parse(ExecutionInput input) {
        return Parser.parse(
                ParserEnvironment.newParserEnvironment()
                        .document(input.getQuery())
                        .parserOptions(PARSING)
                        .locale(input.getLocale())
                        .build());
    }

    private PreparsedDocumentEntry refused(
            ExecutionInput input, ErrorCode code, String messageKey, Object... arguments) {
        return new PreparsedDocumentEntry(
                CodedError.of(code, messages.say(input.getLocale(), messageKey, arguments)));
    }

    /// What speaks against an operation that is asked for, on the [Way] the request came.
    private static Way.@Nullable Against against(ExecutionInput input, Document document) {
        var way = input.getGraphQLContext().getOrDefault(Way.class, Way.POST);
        return document.getDefinitionsOfType(OperationDefinition.class).stream()
                .filter(operation -> isAsked(input, operation))
                .map(operation -> way.against(operation.getOperation()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static boolean isAsked(ExecutionInput input, OperationDefinition operation) {
        var name = input.getOperationName();
        return name == null || name.isEmpty() || Objects.equals(name, operation.getName());
    }
}
