package org.tongbao.bulletin;

import org.tongbao.problem.InputProblem;
import org.tongbao.problem.Problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a template may say: only places that can be filled in.
final class TemplateRules {

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");
    private static final int PATTERN = 500;
    private static final Set<String> OF_BULLETIN =
            Set.of("unit", "whole", "below", "period", "year_period", "month_end", "plan");
    private static final Set<String> LINES = Set.of("indicators", "laggards", "praise");

    private TemplateRules() {}

    static List<Problem> check(BulletinKind kind, BulletinTemplate template) {
        var problems = new ArrayList<Problem>();
        text(problems, template.title(), BulletinRules.TITLE, "title");
        text(problems, template.issuer(), BulletinRules.ISSUER, "issuer");
        text(problems, template.numberWord(), BulletinRules.NUMBER_WORD, "numberWord");
        text(problems, template.addressees(), BulletinRules.ADDRESSEES, "addressees");
        var sections = template.sections();
        if (sections.isEmpty() || sections.size() > BulletinRules.SECTIONS) {
            problems.add(
                    InputProblem.at(
                            "BULLETIN_SECTIONS_COUNT",
                            List.of("sections"),
                            BulletinRules.SECTIONS));
        }
        for (var i = 0; i < sections.size(); i++) {
            var place = String.valueOf(i);
            var section = sections.get(i);
            text(problems, section.heading(), BulletinRules.TITLE, "sections", place, "heading");
            text(problems, section.text(), BulletinRules.SECTION, "sections", place, "text");
        }
        if (template.spans().size() > BulletinRules.SPANS) {
            problems.add(
                    InputProblem.at(
                            "BULLETIN_SPANS_TOO_MANY", List.of("sections"), BulletinRules.SPANS));
        }
        patterns(problems, template.patterns());
        if (template.withheld() && kind != BulletinKind.WORK_REPORT) {
            problems.add(InputProblem.at("BULLETIN_WITHHELD_KIND", List.of("withheld")));
        }
        return problems;
    }

    private static void patterns(List<Problem> problems, BulletinTemplate.Patterns patterns) {
        pattern(problems, patterns.flow(), "flow");
        pattern(problems, patterns.stock(), "stock");
        pattern(problems, patterns.rate(), "rate");
        pattern(problems, patterns.zero(), "zero");
        pattern(problems, patterns.behind(), "behind");
        pattern(problems, patterns.silent(), "silent");
        pattern(problems, patterns.done(), "done");
    }

    private static void pattern(List<Problem> problems, String pattern, String which) {
        var path = List.of("patterns", which);
        if (pattern.isBlank() || pattern.length() > PATTERN) {
            problems.add(InputProblem.at("BULLETIN_TEXT_LENGTH", path, PATTERN));
        }
        places(pattern)
                .filter(place -> !OF_BULLETIN.contains(place) && !"name".equals(place))
                .filter(place -> Measure.of(place).isEmpty())
                .findFirst()
                .ifPresent(place ->
                        problems.add(InputProblem.at("BULLETIN_PLACE_UNKNOWN", path, place)));
    }

    private static void text(List<Problem> problems, String text, int most, String... path) {
        if (text.length() > most) {
            problems.add(InputProblem.at("BULLETIN_TEXT_TOO_LONG", List.of(path), most));
        }
        places(text)
                .filter(place -> !OF_BULLETIN.contains(place) && !LINES.contains(place))
                .filter(place ->
                        FigureReference.TOKEN.matcher("{" + place + "}").results().count() == 0)
                .findFirst()
                .ifPresent(place ->
                        problems.add(
                                InputProblem.at("BULLETIN_PLACE_UNKNOWN", List.of(path), place)));
    }

    private static Stream<String> places(String text) {
        return PLACE.matcher(text).results().map(found -> found.group(1));
    }
}
