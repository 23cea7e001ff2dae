package org.tongbao.bulletin;

import org.tongbao.bulletin.BulletinText.AnnexKind;
import org.tongbao.bulletin.BulletinText.AnnexTable;
import org.tongbao.bulletin.BulletinText.Section;
import org.tongbao.problem.InputProblem;
import org.tongbao.problem.Problem;

import java.util.ArrayList;
import java.util.List;

/// How much a bulletin may be, and what its text may say.
final class BulletinRules {

    static final int MOST_ANNEXES = 12;
    static final int TITLE = 100;
    static final int ADDRESSEES = 1_000;
    static final int SECTIONS = 30;
    static final int SECTION = 10_000;
    static final int FIGURES = 400;
    static final int SPANS = 6;
    static final int COLUMNS = 10;
    static final int ISSUER = 200;
    static final int NUMBER_WORD = 20;

    private BulletinRules() {}

    static List<Problem> check(BulletinKind kind, BulletinText text) {
        var problems = new ArrayList<Problem>();
        length(problems, text.title(), TITLE, true, "title");
        length(problems, text.addressees(), ADDRESSEES, false, "addressees");
        length(problems, text.issuer(), ISSUER, true, "issuer");
        length(problems, text.numberWord(), NUMBER_WORD, true, "numberWord");
        sections(problems, text.sections());
        annexes(problems, text.annexes());
        if (text.references().count() > FIGURES) {
            problems.add(at("BULLETIN_FIGURES_TOO_MANY", "sections", FIGURES));
        }
        if (text.spans().size() > SPANS) {
            problems.add(at("BULLETIN_SPANS_TOO_MANY", "sections", SPANS));
        }
        if (text.withheld() && kind != BulletinKind.WORK_REPORT) {
            problems.add(at("BULLETIN_WITHHELD_KIND", "withheld"));
        }
        return problems;
    }

    private static void sections(List<Problem> problems, List<Section> sections) {
        if (sections.isEmpty() || sections.size() > SECTIONS) {
            problems.add(at("BULLETIN_SECTIONS_COUNT", "sections", SECTIONS));
        }
        for (var i = 0; i < sections.size(); i++) {
            var section = sections.get(i);
            var place = String.valueOf(i);
            length(problems, section.heading(), TITLE, false, "sections", place, "heading");
            length(problems, section.text(), SECTION, true, "sections", place, "text");
            Piece.broken(section.text())
                    .ifPresent(broken ->
                            problems.add(
                                    InputProblem.at(
                                            "BULLETIN_REFERENCE_BROKEN",
                                            List.of("sections", place, "text"),
                                            broken)));
        }
    }

    private static void annexes(List<Problem> problems, List<AnnexTable> annexes) {
        if (annexes.size() > MOST_ANNEXES) {
            problems.add(at("BULLETIN_ANNEXES_COUNT", "annexes", MOST_ANNEXES));
        }
        for (var i = 0; i < annexes.size(); i++) {
            var annex = annexes.get(i);
            var place = String.valueOf(i);
            length(problems, annex.title(), TITLE, true, "annexes", place, "title");
            var most = annex.kind() == AnnexKind.RANKING ? 1 : COLUMNS;
            if (annex.indicators().isEmpty() || annex.indicators().size() > most) {
                problems.add(
                        InputProblem.at(
                                "BULLETIN_COLUMNS_COUNT",
                                List.of("annexes", place, "indicators"),
                                most));
            }
        }
    }

    private static void length(
            List<Problem> problems, String text, int most, boolean needed, String... path) {
        if (text.length() > most || needed && text.isBlank()) {
            problems.add(
                    InputProblem.at(
                            needed ? "BULLETIN_TEXT_LENGTH" : "BULLETIN_TEXT_TOO_LONG",
                            List.of(path),
                            most));
        }
    }

    private static Problem at(String code, String field, Object... arguments) {
        return InputProblem.at(code, List.of(field), arguments);
    }
}
