package org.tongbao.plan.printed;

import org.tongbao.indicator.UnitOfMeasure;

import java.util.regex.Pattern;

/// A caption taken apart: `一、新增有效发明专利数量（个）` is about 新增有效发明专利数量 in 个.
///
/// @param measure empty when the caption ends without one
record Caption(String subject, String measure) {

    private static final Pattern NUMBERING =
            Pattern.compile("^(?:附件|附表|表)?[(]?(?:[一二三四五六七八九十]+|\\d{1,3})[)]?(?:[、.．:：]+|(?<=[)]))");
    private static final Pattern IN_BRACKETS = Pattern.compile("^(.*)[(](.{1,12}?)[)]$");

    static Caption of(String text, String measureApart) {
        var subject = NUMBERING.matcher(Wording.folded(text)).replaceFirst("");
        var bracketed = IN_BRACKETS.matcher(subject);
        if (bracketed.matches()) {
            var inside = bracketed.group(2).replaceFirst("^(?:计量)?单位[:：]", "");
            if (UnitOfMeasure.knows(inside)) {
                return new Caption(bracketed.group(1), inside);
            }
        }
        return new Caption(subject, measureApart);
    }
}
