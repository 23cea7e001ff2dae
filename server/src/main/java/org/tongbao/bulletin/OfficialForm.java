package org.tongbao.bulletin;

import static org.tongbao.bulletin.OfficialWords.say;

import org.jspecify.annotations.Nullable;
import org.tongbao.bulletin.BulletinContent.Part;
import org.tongbao.document.Annex;
import org.tongbao.document.Block;
import org.tongbao.document.Heading;
import org.tongbao.document.Masthead;
import org.tongbao.document.OfficialDocument;
import org.tongbao.document.Paragraph;
import org.tongbao.document.Run;
import org.tongbao.document.Signature;
import org.tongbao.document.Table;
import org.tongbao.document.Table.Alignment;
import org.tongbao.document.Table.Cell;
import org.tongbao.document.Table.Column;
import org.tongbao.document.Table.Row;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A bulletin in official form, for its files.
final class OfficialForm {

    private static final int NAME_WEIGHT = 8;
    private static final int MOST_WEIGHT = 20;

    private OfficialForm() {}

    /// @param hash of what is stored; null for a draft
    static OfficialDocument of(BulletinContent content, @Nullable String hash) {
        return new OfficialDocument(
                new Masthead(null, content.number(), content.title(), content.addressees()),
                body(content),
                content.annexes().stream().map(OfficialForm::annex).toList(),
                new Signature(content.issuers(), content.dated()),
                null,
                hash == null ? List.of() : seals(hash, content.trailSeal()),
                notice(content));
    }

    private static List<String> seals(String hash, @Nullable String trailSeal) {
        return trailSeal == null
                ? List.of(say("SEAL", hash))
                : List.of(say("SEAL", hash), say("TRAIL_SEAL", trailSeal));
    }

    /// Whether it can be printed at all.
    static boolean fits(BulletinContent content) {
        try {
            of(content, null);
            return true;
        } catch (IllegalArgumentException tooLarge) {
            return false;
        }
    }

    private static @Nullable String notice(BulletinContent content) {
        var marks =
                Stream.of(
                                content.demonstration() ? say("DEMONSTRATION") : "",
                                content.number() == null ? say("DRAFT") : "")
                        .filter(mark -> !mark.isEmpty())
                        .toList();
        return marks.isEmpty() ? null : String.join(say("SEMICOLON"), marks);
    }

    private static List<Block> body(BulletinContent content) {
        var blocks = new ArrayList<Block>();
        var corrected = content.corrects();
        if (corrected != null) {
            blocks.add(Paragraph.of(say("CORRECTS", corrected.number(), corrected.title())));
        }
        content.sections()
                .forEach(section -> {
                    if (!section.heading().isEmpty()) {
                        blocks.add(new Heading(1, section.heading()));
                    }
                    section.paragraphs()
                            .forEach(paragraph -> blocks.add(paragraph(paragraph.parts())));
                });
        return blocks;
    }

    private static Paragraph paragraph(List<Part> parts) {
        return new Paragraph(parts.stream().map(part -> Run.of(part.text())).toList());
    }

    private static Annex annex(BulletinContent.Annex annex) {
        return new Annex(annex.title(), List.of(table(annex)));
    }

    private static Table table(BulletinContent.Annex annex) {
        var columns = new ArrayList<Column>();
        columns.add(new Column(NAME_WEIGHT, Alignment.LEFT));
        annex.columns().stream()
                .skip(1)
                .map(head -> new Column(weight(head), Alignment.RIGHT))
                .forEach(columns::add);
        return new Table(
                null,
                columns,
                List.of(Row.of(annex.columns().toArray(String[]::new))),
                annex.rows().stream().map(OfficialForm::row).toList(),
                null);
    }

    private static int weight(String head) {
        return Math.clamp(head.length() / 2, NAME_WEIGHT / 2, MOST_WEIGHT);
    }

    private static Row row(BulletinContent.Row row) {
        var cells =
                Stream.concat(Stream.of(row.name()), row.cells().stream().map(Part::text))
                        .map(Cell::of)
                        .toList();
        return new Row(cells, row.total());
    }
}
