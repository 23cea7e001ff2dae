package org.tongbao.document;

import java.util.List;
import java.util.stream.Stream;

/// How much a document may be: some 300 pages. What is larger is refused before a writer begins.
public final class DocumentLimits {

    public static final int CHARACTERS = 300_000;

    public static final int CELLS = 60_000;

    public static final int BLOCKS = 5_000;

    /// More do not stand on a page.
    public static final int COLUMNS = 40;

    private DocumentLimits() {}

    static void check(Masthead masthead, List<Block> body, List<Annex> annexes) {
        List<Block> blocks =
                Stream.concat(
                                body.stream(),
                                annexes.stream().flatMap(annex -> annex.content().stream()))
                        .toList();
        within("blocks", blocks.size(), BLOCKS);
        List<Table> tables =
                blocks.stream().filter(Table.class::isInstance).map(Table.class::cast).toList();
        within(
                "columns",
                tables.stream().mapToInt(table -> table.columns().size()).max().orElse(0),
                COLUMNS);
        within("cells", tables.stream().mapToInt(DocumentLimits::cells).sum(), CELLS);
        within(
                "characters",
                blocks.stream().mapToInt(DocumentLimits::characters).sum()
                        + masthead.title().length(),
                CHARACTERS);
    }

    private static void within(String what, int count, int limit) {
        if (count > limit) {
            throw new IllegalArgumentException(
                    "a document has at most %d %s: %d".formatted(limit, what, count));
        }
    }

    private static int cells(Table table) {
        return rows(table).mapToInt(row -> row.cells().size()).sum();
    }

    private static int characters(Block block) {
        return switch (block) {
            case Heading heading -> heading.text().length();
            case Paragraph paragraph ->
                    paragraph.runs().stream().mapToInt(run -> run.text().length()).sum();
            case Table table ->
                    rows(table)
                            .flatMap(row -> row.cells().stream())
                            .mapToInt(cell -> cell.text().length())
                            .sum();
        };
    }

    private static Stream<Table.Row> rows(Table table) {
        return Stream.concat(table.head().stream(), table.rows().stream());
    }
}
