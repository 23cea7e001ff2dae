package org.tongbao.document;

/// A heading of the text, without its number: 一、 in 黑体, （一） in 楷体, 1. and （1） in 仿宋 are given by
/// order, anew under each heading above and in each annex.
///
/// @param level 1 to 4
public record Heading(int level, String text) implements Block {

    public static final int LEVELS = 4;

    public Heading {
        if (level < 1 || level > LEVELS) {
            throw new IllegalArgumentException("a heading has a level of 1 to 4: " + level);
        }
        text = PrintedText.required(text, "heading");
    }
}
