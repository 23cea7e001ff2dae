package org.tongbao.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// What a workbook says of itself.
///
/// @param sheets names of the visible sheets by their parts, in their order
/// @param sharedTexts the part that holds the texts; empty when there is none
record WorkbookDescription(Map<String, String> sheets, String sharedTexts, NumberFormats formats) {

    static final String WORKBOOK = "xl/workbook.xml";
    static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    static final String STYLES = "xl/styles.xml";

    private static final String TYPES = "[Content_Types].xml";

    static WorkbookDescription of(Archive archive) throws IOException {
        var types = archive.describing(TYPES).readAllBytes();
        if (new String(types, StandardCharsets.UTF_8).contains("macroEnabled")) {
            throw new RefusedTableException("FILE_MACROS");
        }
        if (!archive.has(WORKBOOK) || !archive.has(RELATIONS)) {
            throw new RefusedTableException("FILE_NOT_A_TABLE");
        }
        var relations = new Relations(archive);
        Xml.visit(archive.describing(RELATIONS), relations);
        var book = new Book(relations);
        Xml.visit(archive.describing(WORKBOOK), book);
        var styles = new NumberFormats.Styles();
        if (archive.has(STYLES)) {
            Xml.visit(archive.describing(STYLES), styles);
        }
        return new WorkbookDescription(
                book.sheets, relations.sharedTexts, styles.formats(book.from1904));
    }

    private static final class Relations implements Xml.Visitor {
        private final Map<String, String> targets = new HashMap<>();
        private final Archive archive;
        private String sharedTexts = "";

        private Relations(Archive archive) {
            this.archive = archive;
        }

        @Override
        public void start(String element, Xml.Attributes attributes) {
            if (element.equals("Relationship")
                    && !attributes.get("TargetMode").equals("External")) {
                var target = attributes.get("Target");
                var part = target.startsWith("/") ? target.substring(1) : "xl/" + target;
                targets.put(attributes.get("Id"), part);
                if (attributes.get("Type").endsWith("/sharedStrings") && archive.has(part)) {
                    sharedTexts = part;
                }
            }
        }
    }

    private static final class Book implements Xml.Visitor {
        private final Relations relations;
        private final Map<String, String> sheets = new LinkedHashMap<>();
        private boolean from1904;

        private Book(Relations relations) {
            this.relations = relations;
        }

        @Override
        public void start(String element, Xml.Attributes attributes) throws IOException {
            switch (element) {
                case "workbookPr" -> from1904 = Xml.isTrue(attributes.get("date1904"));
                case "sheet" -> sheet(attributes);
                default -> {
                    // views, names and links do not matter
                }
            }
        }

        /// The identity is the attribute `r:id`; beside it stands a `sheetId`.
        private void sheet(Xml.Attributes attributes) throws IOException {
            var part = relations.targets.get(attributes.get("id"));
            var hidden = attributes.get("state").toLowerCase(Locale.ROOT);
            if (part != null && !hidden.contains("hidden")) {
                sheets.put(part, attributes.get("name"));
            }
            if (sheets.size() > TableLimits.SHEETS) {
                throw new RefusedTableException("FILE_TOO_MANY_SHEETS", TableLimits.SHEETS);
            }
        }
    }
}
