package org.tongbao.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// 落款 with a stamp (7.3.5.1): the date ends four characters before the edge, the offices stand
/// above it, centred on it. What is longer than that allows moves the date inwards.
final class SignatureLines {

    /// Characters between the date and the right edge.
    private static final double OFF_EDGE = 4;

    /// Room for the stamp above.
    private static final double BLANK_LINES = 2;

    private SignatureLines() {}

    static List<Item.Line> of(Signature signature) {
        List<String> texts = new ArrayList<>(signature.issuers());
        LocalDate date = signature.date();
        if (date != null) {
            texts.add(date(date));
        }
        double anchor = date == null ? 0 : TextWidth.of(date(date)) / 2 + OFF_EDGE;
        double widest = texts.stream().mapToDouble(TextWidth::of).max().orElse(0);
        double centre = Math.max(anchor, Math.min(widest, PageMeasures.CHARACTERS) / 2);
        List<Item.Line> lines = new ArrayList<>();
        for (int index = 0; index < texts.size(); index++) {
            Item.Line line =
                    Item.Line.of(Style.ISSUER, texts.get(index))
                            .after(index == 0 ? BLANK_LINES : 0)
                            .indented(
                                    0, 0, Math.max(0, centre - TextWidth.of(texts.get(index)) / 2));
            lines.add(index < texts.size() - 1 ? line.withNext() : line);
        }
        return lines;
    }

    /// In Arabic figures, months and days without a leading zero (7.3.5.4).
    static String date(LocalDate date) {
        return "%d年%d月%d日".formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }
}
