package org.tongbao.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// A document as it runs over its pages: the order, blanks and indents of GB/T 9704-2012, 7. 版记
/// comes at the foot of the last page and is left to the writers.
///
/// @param sections each begins on a new page
record Layout(List<Section> sections) {

    record Section(boolean landscape, List<Item> items) {}

    static Layout of(OfficialDocument document) {
        var pages = new Pages();
        masthead(document.masthead()).forEach(pages::add);
        body(pages, document.body());
        pages.turn(false);
        List<Item.Line> end = new ArrayList<>(annexNote(document.annexes()));
        end.addAll(SignatureLines.of(document.signature()));
        if (!end.isEmpty()) {
            pages.keepLastWithNext();
        }
        end.forEach(pages::add);
        seals(document.seals()).forEach(pages::add);
        for (int index = 0; index < document.annexes().size(); index++) {
            annex(pages, document.annexes(), index);
        }
        return new Layout(pages.closed());
    }

    /// Only before the first a line is left free.
    private static List<Item.Line> seals(List<String> seals) {
        return IntStream.range(0, seals.size())
                .mapToObj(at -> Item.Line.of(at == 0 ? Style.SEAL : Style.NOTE, seals.get(at)))
                .toList();
    }

    private static List<Item.Line> masthead(Masthead masthead) {
        List<Item.Line> lines = new ArrayList<>();
        String mark = masthead.mark();
        if (mark != null) {
            lines.add(Item.Line.of(Style.MARK, mark).sized(Style.markPoints(mark)));
        }
        if (masthead.number() != null) {
            lines.add(
                    Item.Line.of(Style.NUMBER, masthead.number())
                            .after(mark == null ? 0 : Style.NUMBER.before()));
        }
        lines.add(title(Style.TITLE, masthead.title()).after(lines.isEmpty() ? 0 : 2));
        if (!masthead.addressees().isEmpty()) {
            lines.add(Item.Line.of(Style.ADDRESSEES, addressees(masthead)));
        }
        return lines;
    }

    static String addressees(Masthead masthead) {
        return String.join("，", masthead.addressees()) + "：";
    }

    /// 附件, with its number where there are several.
    static String annexMark(List<Annex> annexes, int index) {
        return "附件" + (annexes.size() == 1 ? "" : index + 1);
    }

    /// Lines of like length (7.3.1: 排列对称、长短适宜), which indents at both sides bring about.
    private static Item.Line title(Style style, String text) {
        double fitting = PageMeasures.textWidth(false) / style.points();
        double width = TextWidth.of(text);
        double lines = Math.ceil(width / fitting);
        double side = lines > 1 ? Math.max(0, (fitting - width / lines - 1.5) / 2) : 0;
        return Item.Line.of(style, text).indented(side, 0, side);
    }

    /// A table too wide for the page upright turns its pages aside, and only its pages.
    private static void body(Pages pages, List<Block> blocks) {
        for (Item item : items(blocks)) {
            pages.turn(item instanceof Item.SetTable set && set.measure().landscape());
            pages.add(item);
        }
    }

    static List<Item> items(List<Block> blocks) {
        var numbering = new Numbering();
        List<Item> items = new ArrayList<>();
        for (Block block : blocks) {
            switch (block) {
                case Heading heading ->
                        items.add(
                                Item.Line.of(
                                        Style.heading(heading.level()),
                                        numbering.next(heading.level()) + heading.text()));
                case Paragraph paragraph -> {
                    if (!paragraph.isEmpty()) {
                        items.add(Item.Line.of(Style.BODY, paragraph.runs()));
                    }
                }
                case Table table -> {
                    if (!table.isEmpty()) {
                        items.add(new Item.SetTable(table, TableMeasure.of(table)));
                    }
                }
            }
        }
        return items;
    }

    /// 附件： a line below the text, two characters in; names go on under their first character.
    private static List<Item.Line> annexNote(List<Annex> annexes) {
        List<Item.Line> lines = new ArrayList<>();
        for (int index = 0; index < annexes.size(); index++) {
            String number = annexes.size() == 1 ? "" : (index + 1) + ".";
            String lead = (index == 0 ? "附件：" : "") + number;
            double left = 5 + TextWidth.of(number);
            lines.add(
                    Item.Line.of(Style.ANNEX_NOTE, lead + annexes.get(index).title())
                            .after(index == 0 ? 1 : 0)
                            .indented(left, -TextWidth.of(lead), 0)
                            .withNext());
        }
        return lines;
    }

    private static void annex(Pages pages, List<Annex> annexes, int index) {
        Annex annex = annexes.get(index);
        List<Item> content = items(annex.content());
        if (content.isEmpty()) {
            return;
        }
        pages.open(
                content.stream()
                        .anyMatch(item ->
                                item instanceof Item.SetTable set && set.measure().landscape()));
        pages.add(Item.Line.of(Style.ANNEX_MARK, annexMark(annexes, index)));
        pages.add(title(Style.ANNEX_TITLE, annex.title()));
        content.forEach(pages::add);
    }

    /// Sections as they come.
    private static final class Pages {

        private final List<Section> sections = new ArrayList<>();
        private boolean landscape;
        private List<Item> items = new ArrayList<>();

        void add(Item item) {
            items.add(item);
        }

        /// A signature never stands on a page without text.
        void keepLastWithNext() {
            if (!items.isEmpty() && items.getLast() instanceof Item.Line line) {
                items.set(items.size() - 1, line.withNext());
            }
        }

        void turn(boolean aside) {
            if (aside != landscape) {
                open(aside);
            }
        }

        void open(boolean aside) {
            if (!items.isEmpty()) {
                sections.add(new Section(landscape, List.copyOf(items)));
            }
            items = new ArrayList<>();
            landscape = aside;
        }

        List<Section> closed() {
            open(false);
            return List.copyOf(sections);
        }
    }
}
