package org.tongbao.document;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A document as a page shows it, on a phone too: an `article` whose look is left to the page.
///
/// Classes begin with `document-`. Tables lie in a `div` of their own, which the page lets scroll.
public final class Html {

    private final OfficialDocument document;
    private final Markup markup = new Markup();

    private Html(OfficialDocument document) {
        this.document = document;
    }

    /// All text is escaped; there are neither scripts nor styles nor addresses in it.
    public static String of(OfficialDocument document) {
        return new Html(document).article();
    }

    private String article() {
        markup.open("article", " class=\"document\" lang=\"zh-CN\"");
        optional("p", "notice", document.notice());
        masthead(document.masthead());
        blocks(document.body());
        annexNote();
        signature(document.signature());
        document.seals().forEach(seal -> markup.element("p", named("seal"), seal));
        for (int index = 0; index < document.annexes().size(); index++) {
            annex(index);
        }
        if (document.imprint() != null) {
            imprint(document.imprint());
        }
        return markup.close("article").toString();
    }

    private void masthead(Masthead masthead) {
        markup.open("header", "");
        optional("p", "mark", masthead.mark());
        optional("p", "number", masthead.number());
        markup.element("h1", "", masthead.title());
        markup.close("header");
        if (!masthead.addressees().isEmpty()) {
            markup.element("p", named("addressees"), Layout.addressees(masthead));
        }
    }

    /// The title of the document is h1, so its headings begin with h2.
    private void blocks(List<Block> blocks) {
        for (Item item : Layout.items(blocks)) {
            switch (item) {
                case Item.Line line -> {
                    int level = line.style().level();
                    String element = level > 0 ? "h" + (level + 1) : "p";
                    markup.open(element, "").runs(line.runs()).close(element);
                }
                case Item.SetTable set -> table(set.table());
            }
        }
    }

    private void table(Table table) {
        markup.open("div", named("table")).open("table", "");
        if (table.caption() != null) {
            markup.element("caption", "", table.caption());
        }
        markup.rows(table, table.head(), "thead", "th")
                .rows(table, table.rows(), "tbody", "td")
                .close("table")
                .close("div");
        optional("p", "note", table.note());
    }

    private void annexNote() {
        List<Annex> annexes = document.annexes();
        if (annexes.isEmpty()) {
            return;
        }
        markup.open("div", named("annexes")).element("p", "", "附件：").open("ol", "");
        annexes.forEach(annex -> markup.element("li", "", annex.title()));
        markup.close("ol").close("div");
    }

    private void signature(Signature signature) {
        if (signature.issuers().isEmpty() && signature.date() == null) {
            return;
        }
        markup.open("div", named("signature"));
        signature.issuers().forEach(issuer -> markup.element("p", "", issuer));
        if (signature.date() != null) {
            markup.open("p", "")
                    .element(
                            "time",
                            " datetime=\"%s\"".formatted(signature.date()),
                            SignatureLines.date(signature.date()))
                    .close("p");
        }
        markup.close("div");
    }

    private void annex(int index) {
        Annex annex = document.annexes().get(index);
        if (annex.content().isEmpty()) {
            return;
        }
        markup.open("section", named("annex"))
                .element("p", named("annex-mark"), Layout.annexMark(document.annexes(), index))
                .element("h1", "", annex.title());
        blocks(annex.content());
        markup.close("section");
    }

    private void imprint(Imprint imprint) {
        markup.open("footer", "");
        for (ImprintLines.Line line : ImprintLines.of(imprint)) {
            String right = line.right() == null ? "" : " " + line.right();
            markup.element("p", "", line.left() + right);
        }
        markup.close("footer");
    }

    private void optional(String element, String name, @Nullable String text) {
        if (text != null) {
            markup.element(element, named(name), text);
        }
    }

    private static String named(String name) {
        return " class=\"document-%s\"".formatted(name);
    }
}
