package org.tongbao.document;

/// The numbers of headings: 一、 （一） 1. （1）, each anew under the heading above it.
final class Numbering {

    private static final String DIGITS = "零一二三四五六七八九";

    private final int[] counts = new int[Heading.LEVELS];

    String next(int level) {
        int number = ++counts[level - 1];
        for (int below = level; below < counts.length; below++) {
            counts[below] = 0;
        }
        return switch (level) {
            case 1 -> chinese(number) + "、";
            case 2 -> "（" + chinese(number) + "）";
            case 3 -> number + ".";
            default -> "（" + number + "）";
        };
    }

    /// Up to 99, as people count: 十, 十一, 二十, 二十一.
    static String chinese(int number) {
        if (number > 99) {
            return String.valueOf(number);
        }
        int tens = number / 10;
        String ones = number % 10 == 0 && tens > 0 ? "" : digit(number % 10);
        return (tens > 1 ? digit(tens) : "") + (tens > 0 ? "十" : "") + ones;
    }

    private static String digit(int digit) {
        return DIGITS.substring(digit, digit + 1);
    }
}
