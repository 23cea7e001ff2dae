package org.tongbao.document;

/// Words of a paragraph in one face. An empty one is none.
///
/// @param strong printed bold
public record Run(String text, boolean strong) {

    public Run {
        text = PrintedText.inside(text);
    }

    public static Run of(String text) {
        return new Run(text, false);
    }

    public static Run strong(String text) {
        return new Run(text, true);
    }
}
