package org.tongbao.table;

import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What all sheets have that people print: a title, what the figures are, the mark of generated
/// ones; and A4 across, as wide as one page, with the heads on each.
public record PrintedSheet(Worksheet sheet) {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    /// A time as sheets say it.
    public static String minute(Instant time) {
        return MINUTE.format(time);
    }

    /// What must be said of all figures before anybody reads one, in one line: that they are not
    /// those of today, that they are generated. Null where there is nothing to say.
    public static @Nullable String marks(@Nullable String... marks) {
        var said = Stream.of(marks).filter(Objects::nonNull).collect(Collectors.joining(" · "));
        return said.isEmpty() ? null : said;
    }

    /// The first three rows.
    ///
    /// @param mark null where no figure is generated
    public void title(String title, String subtitle, @Nullable String mark) {
        sheet.value(0, 0, title);
        sheet.style(0, 0).bold().fontSize(16).set();
        sheet.value(1, 0, subtitle);
        if (mark != null) {
            sheet.value(2, 0, mark);
            sheet.style(2, 0).bold().set();
        }
    }

    /// @param columns how many stay in sight when one scrolls to the right
    /// @param firstHead the first row of heads, counted from 0; the last is `lastHead`
    public void across(int columns, int firstHead, int lastHead) {
        sheet.freezePane(columns, lastHead + 1);
        sheet.pageOrientation("landscape");
        upright();
        sheet.repeatRows(firstHead, lastHead);
    }

    /// A4, as wide as one page.
    public void upright() {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }
}
