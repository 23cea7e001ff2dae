package org.tongbao.ledger;

import org.jspecify.annotations.Nullable;
import org.tongbao.table.Folding;

import java.util.Locale;

/// How words are written before they are compared, hashed or stored.
final class Words {

    private Words() {}

    static @Nullable String orNull(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : Folding.text(typed);
    }

    /// One spelling of an identifier, however it was typed: `zl 2023 1 0123456.7` is
    /// `ZL202310123456.7`.
    static String identifier(String typed) {
        return Folding.name(typed).replaceAll("\\s+", "").toUpperCase(Locale.ROOT);
    }

    /// In characters as people count them.
    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    static boolean printable(String text) {
        return text.chars().noneMatch(c -> Character.isISOControl(c) && c != '\n');
    }
}
