package org.tongbao.document;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// What 版记 says, line by line (7.4.2 and 7.4.3).
final class ImprintLines {

    record Line(String left, @Nullable String right) {}

    private ImprintLines() {}

    static List<Line> of(Imprint imprint) {
        List<Line> lines = new ArrayList<>();
        if (!imprint.copies().isEmpty()) {
            lines.add(new Line("抄送：" + String.join("，", imprint.copies()) + "。", null));
        }
        if (imprint.printer() != null || imprint.printed() != null) {
            lines.add(
                    new Line(
                            imprint.printer() == null ? "" : imprint.printer(),
                            imprint.printed() == null
                                    ? null
                                    : SignatureLines.date(imprint.printed()) + "印发"));
        }
        return lines;
    }
}
