package org.tongbao.document;

import org.springframework.web.util.HtmlUtils;

import java.util.List;
import java.util.Locale;

/// Elements, attributes and text of a page, with nothing in a text that could be taken for them.
final class Markup {

    private final StringBuilder written = new StringBuilder();

    Markup open(String element, String attributes) {
        written.append('<').append(element).append(attributes).append('>');
        return this;
    }

    Markup close(String element) {
        written.append("</").append(element).append('>');
        return this;
    }

    Markup element(String element, String attributes, String text) {
        return open(element, attributes).text(text).close(element);
    }

    /// What is no text of the document.
    Markup verbatim(String own) {
        written.append(own);
        return this;
    }

    Markup runs(List<Run> runs) {
        for (Run run : runs) {
            if (run.strong()) {
                element("strong", "", run.text());
            } else {
                text(run.text());
            }
        }
        return this;
    }

    Markup text(String text) {
        written.append(HtmlUtils.htmlEscape(text, "UTF-8"));
        return this;
    }

    /// Of the head or the body of a table.
    Markup rows(Table table, List<Table.Row> rows, String part, String cell) {
        if (rows.isEmpty()) {
            return this;
        }
        open(part, "");
        List<List<Grid.Place>> grid = Grid.of(table.columns().size(), rows).rows();
        for (int index = 0; index < rows.size(); index++) {
            open("tr", rows.get(index).strong() ? " class=\"strong\"" : "");
            for (Grid.Place place : grid.get(index)) {
                if (!place.continued()) {
                    element(cell, attributes(table, place, cell), place.cell().text());
                }
            }
            close("tr");
        }
        return close(part);
    }

    private static String attributes(Table table, Grid.Place place, String cell) {
        Table.Cell content = place.cell();
        String alignment = table.alignment(place).name().toLowerCase(Locale.ROOT);
        return (content.columns() > 1 ? " colspan=\"%d\"".formatted(content.columns()) : "")
                + (content.rows() > 1 ? " rowspan=\"%d\"".formatted(content.rows()) : "")
                + (cell.equals("th") ? "" : " class=\"%s\"".formatted(alignment));
    }

    @Override
    public String toString() {
        return written.toString();
    }
}
