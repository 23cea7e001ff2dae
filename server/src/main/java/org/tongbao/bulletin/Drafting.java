package org.tongbao.bulletin;

import static org.tongbao.bulletin.OfficialWords.say;

import org.tongbao.bulletin.BulletinTemplate.Section;
import org.tongbao.bulletin.BulletinText.AnnexKind;
import org.tongbao.bulletin.BulletinText.AnnexTable;
import org.tongbao.indicator.IndicatorKind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Makes the first text of a draft out of a template: sentences for what is known, with references
/// in place of figures, and no sentence for what is not.
final class Drafting {

    private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\[\\]]*)]");
    private static final Pattern PLACE = Pattern.compile("\\{([a-z_]+)}");
    private static final int ANNEX_COLUMNS = 8;

    private final BulletinTemplate template;
    private final FigureBook book;
    private final Map<String, String> words;
    private final Phrases phrases;

    /// @param words what the places of the bulletin itself say; empty where that is not known
    Drafting(BulletinTemplate template, FigureBook book, Map<String, String> words) {
        this.template = template;
        this.book = book;
        this.words = Map.copyOf(words);
        this.phrases = new Phrases(book);
    }

    BulletinText text(BulletinKind kind) {
        var sections = new ArrayList<BulletinText.Section>();
        for (var section : template.sections()) {
            var text = text(section);
            if (!text.isEmpty()) {
                sections.add(new BulletinText.Section(filled(section.heading()), text));
            }
        }
        return new BulletinText(
                filled(template.title()),
                filled(template.addressees()),
                sections,
                annexes(),
                filled(template.issuer()),
                filled(template.numberWord()),
                null,
                kind == BulletinKind.WORK_REPORT && template.withheld());
    }

    private String text(Section section) {
        return section.text()
                .lines()
                .flatMap(line -> paragraphs(section, line.strip()).stream())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private List<String> paragraphs(Section section, String line) {
        return switch (line) {
            case "{indicators}" -> indicators(section);
            case "{laggards}" -> List.of(laggards());
            case "{praise}" -> List.of(each(template.patterns().done(), Measure.DONE));
            default -> List.of(filled(line));
        };
    }

    /// Those the section names, in its order, then those of its category.
    private List<String> indicators(Section section) {
        return book.indicators().stream()
                .filter(section::concerns)
                .filter(IndicatorFigures::known)
                .sorted(
                        Comparator.comparingInt(figures -> {
                            var named = section.indicators().indexOf(figures.indicator().code());
                            return named < 0 ? Integer.MAX_VALUE : named;
                        }))
                .map(figures ->
                        sentence(template.patterns().of(figures.indicator().kind()), figures))
                .toList();
    }

    private String laggards() {
        return each(template.patterns().zero(), Measure.ZERO)
                + each(template.patterns().behind(), Measure.BEHIND)
                + each(template.patterns().silent(), Measure.SILENT);
    }

    /// A sentence for each indicator of which the measure has something to say.
    private String each(String pattern, Measure measure) {
        return book.indicators().stream()
                .filter(figures -> known(FigureReference.of(figures.indicator().code(), measure)))
                .map(figures -> sentence(pattern, figures))
                .collect(Collectors.joining());
    }

    private String sentence(String pattern, IndicatorFigures figures) {
        return filled(
                pattern,
                place -> "name".equals(place) ? figures.indicator().name() : of(figures, place));
    }

    /// The reference for a measure; nothing where it says nothing.
    private String of(IndicatorFigures figures, String place) {
        return Measure.of(place)
                .map(measure -> FigureReference.of(figures.indicator().code(), measure))
                .map(reference -> known(reference) ? reference.token() : "")
                .orElseGet(() -> words.getOrDefault(place, "{" + place + "}"));
    }

    private boolean known(FigureReference reference) {
        return phrases.of(reference) != null;
    }

    private String filled(String text) {
        return filled(text, place -> words.getOrDefault(place, "{" + place + "}"));
    }

    private static String filled(String text, UnaryOperator<String> meaning) {
        var withOptional =
                OPTIONAL.matcher(text)
                        .replaceAll(clause ->
                                Matcher.quoteReplacement(
                                        clause(clause.group(1), meaning).orElse("")));
        return places(withOptional, meaning);
    }

    /// Empty when any place in it says nothing.
    private static Optional<String> clause(String text, UnaryOperator<String> meaning) {
        return PLACE.matcher(text)
                        .results()
                        .anyMatch(place -> meaning.apply(place.group(1)).isEmpty())
                ? Optional.empty()
                : Optional.of(places(text, meaning));
    }

    private static String places(String text, UnaryOperator<String> meaning) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(meaning.apply(place.group(1))));
    }

    private List<AnnexTable> annexes() {
        var annexes = new ArrayList<AnnexTable>();
        var tabled =
                book.indicators().stream()
                        .filter(figures -> !figures.rows().isEmpty() && figures.known())
                        .toList();
        if (template.annexFigures()) {
            for (var from = 0; from < tabled.size(); from += ANNEX_COLUMNS) {
                annexes.add(figures(tabled.subList(from, end(from, tabled.size())), annexes));
            }
        }
        if (template.annexRankings()) {
            tabled.stream()
                    .filter(figures -> figures.indicator().kind() != IndicatorKind.FACT)
                    .filter(figures -> figures.rows().stream().anyMatch(row -> row.rank() != null))
                    .map(this::ranking)
                    .forEach(annexes::add);
        }
        return annexes.stream().limit(BulletinRules.MOST_ANNEXES).toList();
    }

    private static int end(int from, int size) {
        return Math.min(size, from + ANNEX_COLUMNS);
    }

    private AnnexTable figures(List<IndicatorFigures> columns, List<AnnexTable> before) {
        var title =
                say(
                        "ANNEX_FIGURES",
                        words.getOrDefault("year_period", ""),
                        words.getOrDefault("whole", ""));
        return new AnnexTable(
                AnnexKind.FIGURES,
                before.isEmpty() ? title : say("ANNEX_CONTINUED", title, before.size()),
                columns.stream().map(figures -> figures.indicator().code()).toList());
    }

    private AnnexTable ranking(IndicatorFigures figures) {
        return new AnnexTable(
                AnnexKind.RANKING,
                say("ANNEX_RANKING", figures.indicator().name()),
                List.of(figures.indicator().code()));
    }
}
