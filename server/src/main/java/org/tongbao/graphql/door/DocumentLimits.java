package org.tongbao.graphql.door;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;

import org.jspecify.annotations.Nullable;
import org.tongbao.graphql.TooComplexException;

import java.util.HashMap;
import java.util.Map;

/// Measures a document with its fragments spread, before it is validated: each fragment is measured
/// once, so that the measuring itself is cheap whatever was sent.
final class DocumentLimits {

    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<String, Size> measured = new HashMap<>();

    private DocumentLimits(Document document) {
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> fragments.put(fragment.getName(), fragment));
    }

    /// @throws TooComplexException naming the first limit that is passed
    static void check(Document document) {
        var limits = new DocumentLimits(document);
        document.getDefinitionsOfType(OperationDefinition.class).stream()
                .map(operation -> limits.of(operation.getSelectionSet()))
                .forEach(Size::require);
        fragmentsAlone(limits);
    }

    private static void fragmentsAlone(DocumentLimits limits) {
        limits.fragments.values().stream()
                .map(fragment -> limits.of(fragment.getSelectionSet()))
                .forEach(Size::require);
    }

    private Size of(@Nullable SelectionSet selections) {
        var size = Size.NONE;
        if (selections != null) {
            for (var selection : selections.getSelections()) {
                size =
                        size.beside(
                                switch (selection) {
                                    case Field field ->
                                            of(field.getSelectionSet())
                                                    .under(field.getAlias() != null);
                                    case InlineFragment inline -> of(inline.getSelectionSet());
                                    case FragmentSpread spread -> ofFragment(spread.getName());
                                    default -> Size.NONE;
                                });
            }
        }
        return size;
    }

    /// A fragment within itself counts nothing: the validation refuses it.
    private Size ofFragment(String name) {
        var fragment = fragments.get(name);
        if (fragment == null) {
            return Size.NONE;
        }
        var size = measured.get(name);
        if (size == null) {
            measured.put(name, Size.NONE);
            size = of(fragment.getSelectionSet());
            measured.put(name, size);
        }
        return size;
    }

    private record Size(int depth, long fields, long aliases) {

        private static final Size NONE = new Size(0, 0, 0);
        private static final long ENOUGH = 1_000_000_000L;

        private Size beside(Size other) {
            return new Size(
                    Math.max(depth, other.depth),
                    Math.min(ENOUGH, fields + other.fields),
                    Math.min(ENOUGH, aliases + other.aliases));
        }

        private Size under(boolean alias) {
            return new Size(depth + 1, fields + 1, aliases + (alias ? 1 : 0));
        }

        private void require() {
            require(depth, Limits.DEPTH, "DOCUMENT_TOO_DEEP");
            require(aliases, Limits.ALIASES, "TOO_MANY_ALIASES");
            require(fields, Limits.FIELDS, "TOO_MANY_FIELDS");
        }

        private static void require(long size, int limit, String messageKey) {
            if (size > limit) {
                throw new TooComplexException(messageKey, limit);
            }
        }
    }
}
