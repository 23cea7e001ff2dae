package org.tongbao.document;

import static org.tongbao.document.Table.Alignment.CENTRE;
import static org.tongbao.document.Table.Alignment.LEFT;
import static org.tongbao.document.Table.Alignment.RIGHT;

import org.tongbao.document.Table.Alignment;

/// What a line of an official document looks like. Both writers set the same.
///
/// Sizes are 初号 to 小五 in points: 二号 22, 三号 16, 四号 14, 小四 12, 五号 10.5.
enum Style {
    /// 发文机关标志; its size follows from its length.
    MARK("发文机关标志", Face.XIAOBIAOSONG, 44, CENTRE, 0, 0),
    NUMBER("发文字号", Face.FANGSONG, 16, CENTRE, 2, 0),
    TITLE("公文标题", Face.XIAOBIAOSONG, 22, CENTRE, 0, 0),
    ADDRESSEES("主送机关", Face.FANGSONG, 16, LEFT, 1, 0),
    HEADING_1("heading 1", Face.HEI, 16, LEFT, 0, 2),
    HEADING_2("heading 2", Face.KAI, 16, LEFT, 0, 2),
    HEADING_3("heading 3", Face.FANGSONG, 16, LEFT, 0, 2),
    HEADING_4("heading 4", Face.FANGSONG, 16, LEFT, 0, 2),
    BODY("公文正文", Face.FANGSONG, 16, LEFT, 0, 2),
    CAPTION("表题", Face.HEI, 14, CENTRE, 0.5, 0),
    NOTE("表注", Face.FANGSONG, 10.5, LEFT, 0, 0),
    ANNEX_NOTE("附件说明", Face.FANGSONG, 16, LEFT, 0, 0),
    ISSUER("署名", Face.FANGSONG, 16, RIGHT, 0, 0),
    SEAL("校验", Face.FANGSONG, 10.5, LEFT, 1, 0),
    ANNEX_MARK("附件标志", Face.HEI, 16, LEFT, 0, 0),
    ANNEX_TITLE("附件标题", Face.XIAOBIAOSONG, 22, CENTRE, 1, 0),
    CELL("表格文字", Face.FANGSONG, 12, LEFT, 0, 0),
    HEAD_CELL("表头文字", Face.HEI, 12, CENTRE, 0, 0),
    IMPRINT("版记", Face.FANGSONG, 14, LEFT, 0, 0),
    PAGE_NUMBER("页码", Face.SONG, 14, LEFT, 0, 0),
    NOTICE("标注", Face.HEI, 10.5, CENTRE, 0, 0);

    private final String label;
    private final Face face;
    private final double points;
    private final Alignment alignment;
    private final double before;
    private final int indent;

    Style(String label, Face face, double points, Alignment alignment, double before, int indent) {
        this.label = label;
        this.face = face;
        this.points = points;
        this.alignment = alignment;
        this.before = before;
        this.indent = indent;
    }

    static Style heading(int level) {
        return switch (level) {
            case 1 -> HEADING_1;
            case 2 -> HEADING_2;
            case 3 -> HEADING_3;
            default -> HEADING_4;
        };
    }

    /// As large as lets it stand on one line, and no larger than the standard's 22 mm.
    static double markPoints(String mark) {
        double fitting = PageMeasures.textWidth(false) / TextWidth.of(mark);
        return Math.clamp(Math.floor(fitting), TITLE.points, 60);
    }

    /// As it stands in the list of styles; Word knows its headings by their English names.
    String label() {
        return label;
    }

    Face face() {
        return face;
    }

    double points() {
        return points;
    }

    Alignment alignment() {
        return alignment;
    }

    /// Blank lines above.
    double before() {
        return before;
    }

    /// Characters before the first line.
    int indent() {
        return indent;
    }

    /// 1 to 4 for headings, 0 for others: what the outline of a reader shows.
    int level() {
        return switch (this) {
            case HEADING_1 -> 1;
            case HEADING_2 -> 2;
            case HEADING_3 -> 3;
            case HEADING_4 -> 4;
            case MARK,
                    NUMBER,
                    TITLE,
                    ADDRESSEES,
                    BODY,
                    CAPTION,
                    NOTE,
                    ANNEX_NOTE,
                    ISSUER,
                    SEAL,
                    ANNEX_MARK,
                    ANNEX_TITLE,
                    CELL,
                    HEAD_CELL,
                    IMPRINT,
                    PAGE_NUMBER,
                    NOTICE ->
                    0;
        };
    }

    /// Not the last on its page.
    boolean keptWithNext() {
        return level() > 0
                || this == TITLE
                || this == ANNEX_MARK
                || this == ANNEX_TITLE
                || this == CAPTION;
    }
}
