package org.tongbao.bulletin;

import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.problem.InputProblem;
import org.tongbao.problem.Problem;
import org.tongbao.standing.Span;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/// The first text of a draft: a template with what is known of the months.
@Component
class Beginning {

    private static final int MOST_MONTHS = 120;

    private final FigureBooks books;
    private final BulletinWords words;
    private final Clock clock;

    Beginning(FigureBooks books, BulletinWords words, Clock clock) {
        this.books = books;
        this.words = words;
        this.clock = clock;
    }

    /// @param book every figure the text speaks of
    record Begun(FigureBook book, BulletinText text) {

        BulletinContent composed(BulletinKind kind) {
            return new Composition(book, text.withheld()).of(kind, text, null);
        }
    }

    /// What is wrong with the months a bulletin shall speak of.
    Optional<Problem> problem(YearMonth from, YearMonth to) {
        var sound =
                !from.isAfter(to)
                        && !to.isAfter(YearMonth.now(clock))
                        && from.plusMonths(MOST_MONTHS).isAfter(to);
        return sound
                ? Optional.empty()
                : Optional.of(
                        InputProblem.at(
                                "BULLETIN_SPAN_BAD", List.of("from"), from, to, MOST_MONTHS));
    }

    Begun of(Actor actor, OrgUnit unit, BulletinKind kind, Span span, BulletinTemplate template) {
        var book = books.of(actor, unit, span, List.of());
        var text = new Drafting(template, book, words.of(actor, unit, span)).text(kind);
        return new Begun(books.with(actor, book, text.spans()), text);
    }
}
