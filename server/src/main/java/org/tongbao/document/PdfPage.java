package org.tongbao.document;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A document as paged markup: the same layout as the Word file.
final class PdfPage {

    private final Markup markup = new Markup();

    private PdfPage() {}

    static String of(OfficialDocument document) {
        return new PdfPage().page(document);
    }

    private String page(OfficialDocument document) {
        markup.open("html", " lang=\"zh-CN\"")
                .open("head", "")
                .element("title", "", document.masthead().title())
                .open("style", "")
                .verbatim(PdfSheet.of(document.notice()))
                .close("style")
                .close("head")
                .open("body", "");
        List<Layout.Section> sections = Layout.of(document).sections();
        for (Layout.Section section : sections) {
            markup.open(
                    "div",
                    " class=\"%s%s\""
                            .formatted(
                                    section.landscape() ? "aside" : "upright",
                                    section == sections.getFirst() ? "" : " next"));
            section.items().forEach(this::item);
            if (section == sections.getLast()) {
                imprint(document.imprint());
            }
            markup.close("div");
        }
        return markup.close("body").close("html").toString();
    }

    private void item(Item item) {
        switch (item) {
            case Item.Line line -> line(line);
            case Item.SetTable set -> table(set);
        }
    }

    private void line(Item.Line line) {
        String element = line.style().level() > 0 ? "h" + line.style().level() : "p";
        markup.open(
                        element,
                        " class=\"%s\" style=\"%s\""
                                .formatted(PdfSheet.name(line.style()), PdfSheet.own(line)))
                .runs(line.runs())
                .close(element);
    }

    private void table(Item.SetTable set) {
        Table table = set.table();
        if (table.caption() != null) {
            line(Item.Line.of(Style.CAPTION, table.caption()));
        }
        markup.open(
                "table",
                " class=\"%s\" style=\"font-size: %spt\""
                        .formatted(PdfSheet.name(Style.CELL), set.measure().points()));
        set.measure()
                .widths()
                .forEach(width -> markup.open("col", " style=\"width: %.2fpt\"/".formatted(width)));
        markup.rows(table, table.head(), "thead", "th")
                .rows(table, table.rows(), "tbody", "td")
                .close("table");
        if (table.note() != null) {
            line(Item.Line.of(Style.NOTE, table.note()));
        }
    }

    private void imprint(@Nullable Imprint imprint) {
        if (imprint == null) {
            return;
        }
        markup.open("table", " class=\"imprint %s\"".formatted(PdfSheet.name(Style.IMPRINT)));
        for (ImprintLines.Line line : ImprintLines.of(imprint)) {
            markup.open("tr", "");
            if (line.right() == null) {
                markup.element("td", " colspan=\"2\"", line.left());
            } else {
                markup.element("td", "", line.left())
                        .element("td", " class=\"right\"", line.right());
            }
            markup.close("tr");
        }
        markup.close("table");
    }
}
