package org.tongbao.document;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// The looks of [Style] and the measures of the page as a style sheet.
final class PdfSheet {

    private static final String SHEET =
            """
            @page { size: 210mm 297mm; margin: 37mm 26mm 35mm 28mm; %1$s
              @bottom-right { %2$s padding-right: 14pt; text-align: right; content: "— " counter(page) " —"; } }
            @page :left { @bottom-right { content: none; }
              @bottom-left { %2$s padding-left: 14pt; text-align: left; content: "— " counter(page) " —"; } }
            @page aside { size: 297mm 210mm; margin: 28mm 37mm 26mm 35mm; }
            .aside { page: aside; width: 225mm; }
            .next { page-break-before: always; }
            body, p, h1, h2, h3, h4 { margin: 0; font-weight: normal; }
            p, h1, h2, h3, h4 { text-align: justify; widows: 1; orphans: 1; -fs-max-justification-inter-char: 3mm; }
            strong, .strong td { font-family: %3$s; font-weight: normal; }
            table { width: 100%%; border-collapse: collapse; table-layout: fixed; -fs-table-paginate: paginate; }
            tr { page-break-inside: avoid; }
            td, th { border: 0.5pt solid black; padding: 2pt 3pt; vertical-align: middle; font-weight: normal; word-wrap: break-word; }
            th { font-family: %3$s; text-align: center; }
            td.left { text-align: left; } td.centre { text-align: center; } td.right { text-align: right; }
            .imprint { margin-top: 28.95pt; page-break-inside: avoid; border-top: 0.35mm solid black; border-bottom: 0.35mm solid black; }
            .imprint td { border: none; border-top: 0.25mm solid black; padding: 3pt 14pt; }
            .imprint tr:first-child td { border-top: none; }
            """;

    private PdfSheet() {}

    static String of(@Nullable String notice) {
        String head =
                notice == null
                        ? ""
                        : "@top-center { font: 10.5pt %s; vertical-align: bottom; padding-bottom: 12mm; content: \"%s\"; }"
                                .formatted(family(Face.HEI), quoted(notice));
        return SHEET.formatted(
                        head,
                        "font: 14pt %s; vertical-align: top; padding-top: 1mm;"
                                .formatted(family(Face.SONG)),
                        family(Face.HEI))
                + Arrays.stream(Style.values()).map(PdfSheet::rule).collect(Collectors.joining());
    }

    static String name(Style style) {
        return style.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String rule(Style style) {
        return ".%s { font-family: %s; font-size: %spt; line-height: %s; text-align: %s; %s%s}\n"
                .formatted(
                        name(style),
                        family(style.face()),
                        printed(style.points()),
                        style.points() < 14 || style == Style.IMPRINT
                                ? "1.4"
                                : PageMeasures.pitch(style.points()) + "pt",
                        switch (style.alignment()) {
                            case LEFT -> "justify";
                            case CENTRE -> "center";
                            case RIGHT -> "right";
                        },
                        style.keptWithNext() ? "page-break-after: avoid; " : "",
                        switch (style) {
                            case MARK -> "color: red; ";
                            case NUMBER -> "border-bottom: 0.5mm solid red; padding-bottom: 4mm; ";
                            default -> "";
                        });
    }

    /// What a line has of its own.
    static String own(Item.Line line) {
        double character = printed(line.points());
        double above =
                line.style() == Style.MARK
                        ? PageMeasures.points(PageMeasures.MARK_MM)
                        : line.before() * PageMeasures.PITCH;
        return "margin-top: %.2fpt; margin-left: %.2fpt; margin-right: %.2fpt; text-indent: %.2fpt;%s%s"
                .formatted(
                        above,
                        line.left() * character,
                        line.right() * character,
                        line.first() * character,
                        line.points() == line.style().points()
                                ? ""
                                : " font-size: %spt; line-height: %spt;"
                                        .formatted(
                                                line.points(), PageMeasures.pitch(line.points())),
                        line.keptWithNext() ? " page-break-after: avoid;" : "");
    }

    /// 28 characters to a line: smaller by as much as Word draws them together, since lines with
    /// spacing of their own would not be justified.
    private static double printed(double points) {
        return points == PageMeasures.BODY_POINTS ? points - PageMeasures.TIGHTENED : points;
    }

    /// Its own font first; what that lacks comes from the fullest, and rare characters from 楷体.
    private static String family(Face face) {
        return face == Face.SONG ? "SONG, KAI" : face.name() + ", SONG, KAI";
    }

    /// Inside a string of a style sheet inside markup: every character by its number.
    private static String quoted(String text) {
        return text.codePoints().mapToObj("\\%06x"::formatted).collect(Collectors.joining());
    }
}
