package org.tongbao.report;

/// A text as it came: `TextInput` of the SDL.
record SentText(String code, String text) {

    SentText {
        text = Words.trimmedOrEmpty(text);
    }
}
