package org.tongbao.document;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What an office issues, whole: everything that stands on its pages and nothing else.
///
/// @param body the text (正文), numbered by the writers: see [Heading]
/// @param annexes 附件: their note under the text follows from them
/// @param signature who issues it, and when
/// @param imprint 版记: copies and printing, at the foot of the last page; null for none
/// @param seals lines that vouch for the content, such as a digest
/// @param notice stands on every page, such as 演示数据; null for none
public record OfficialDocument(
        Masthead masthead,
        List<Block> body,
        List<Annex> annexes,
        Signature signature,
        @Nullable Imprint imprint,
        List<String> seals,
        @Nullable String notice) {

    public OfficialDocument {
        body = List.copyOf(body);
        annexes = List.copyOf(annexes);
        seals = PrintedText.lines(seals);
        notice = PrintedText.line(notice);
        DocumentLimits.check(masthead, body, annexes);
    }
}
