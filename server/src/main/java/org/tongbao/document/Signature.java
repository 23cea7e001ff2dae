package org.tongbao.document;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/// 落款 and 成文日期, under the text to the right.
///
/// @param issuers the offices that sign, the leading one first
/// @param date null while the document is a draft
public record Signature(List<String> issuers, @Nullable LocalDate date) {

    public Signature {
        issuers = PrintedText.lines(issuers);
    }
}
