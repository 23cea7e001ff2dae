package org.tongbao.document;

/// The page of GB/T 9704-2012, 5.1 and 5.2: A4, 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm with 22 lines
/// of 28 characters in 三号.
final class PageMeasures {

    static final double WIDTH_MM = 210;
    static final double HEIGHT_MM = 297;
    static final double TOP_MM = 37;
    static final double BOTTOM_MM = 35;
    static final double LEFT_MM = 28;
    static final double RIGHT_MM = 26;

    /// From the paper's edge to the line of the page number: its dashes lie 7 mm below the text.
    static final double FOOTER_MM = 25;

    /// From the paper's upper edge to the notice.
    static final double HEADER_MM = 20;

    /// From the upper edge of the text area to 发文机关标志.
    static final double MARK_MM = 35;

    static final int CHARACTERS = 28;

    /// One of 22 lines.
    static final double PITCH = 28.95;

    static final double BODY_POINTS = 16;

    /// 28 characters of 16 points are 2 mm wider than the text area, so each gives up this much, in
    /// points. Grids of characters would say it too, but not every program follows them.
    static final double TIGHTENED = 0.25;

    private static final double POINTS_PER_MM = 72 / 25.4;

    private PageMeasures() {}

    static double points(double millimetres) {
        return millimetres * POINTS_PER_MM;
    }

    /// Of the text area.
    static double textWidth(boolean landscape) {
        return points(landscape ? HEIGHT_MM - TOP_MM - BOTTOM_MM : WIDTH_MM - LEFT_MM - RIGHT_MM);
    }

    /// Twentieths of a point.
    static int twips(double points) {
        return (int) Math.round(points * 20);
    }

    /// From one line of such characters to the next.
    static double pitch(double points) {
        return points == BODY_POINTS
                ? PITCH
                : points > BODY_POINTS ? Math.max(PITCH, points * 1.5) : points * 1.4;
    }
}
