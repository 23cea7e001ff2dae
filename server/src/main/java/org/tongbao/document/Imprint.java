package org.tongbao.document;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/// 版记: at the foot of the last page between rules.
///
/// @param copies 抄送机关
/// @param printer 印发机关; null for none
/// @param printed 印发日期; null for none
public record Imprint(List<String> copies, @Nullable String printer, @Nullable LocalDate printed) {

    public Imprint {
        copies = PrintedText.lines(copies);
        printer = PrintedText.line(printer);
    }
}
