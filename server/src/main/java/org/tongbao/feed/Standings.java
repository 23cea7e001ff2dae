package org.tongbao.feed;

import static java.util.Comparator.comparing;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.graphql.BadUserInputException;
import org.tongbao.graphql.Cursor;
import org.tongbao.graphql.PageRequest;
import org.tongbao.graphql.TooComplexException;
import org.tongbao.indicator.Indicator;
import org.tongbao.standing.Finding;
import org.tongbao.standing.Span;
import org.tongbao.standing.Stand;
import org.tongbao.standing.Survey;
import org.tongbao.standing.SurveyQuestion;
import org.tongbao.standing.Surveys;

import java.util.List;
import java.util.stream.Stream;

/// Where units stand at the end of a month, a row for each unit and indicator, in the order of
/// their codes. Each line is that of the unit's own standing; which may be read is decided there.
@Component
class Standings {

    /// A page is cut from all that is asked about: what would have to be read for it has an end.
    private static final long MOST_FIGURES = 400_000;

    private final Surveys surveys;
    private final Publications publications;

    Standings(Surveys surveys, Publications publications) {
        this.surveys = surveys;
        this.publications = publications;
    }

    /// @throws TooComplexException where too many figures would have to be read, before any is
    FeedPage<Position> page(Actor actor, StandingQuestion asked, PageRequest request) {
        var prepared = prepared(actor, asked);
        return FeedPage.of(
                request,
                rows(prepared, request),
                row -> List.of(row.unit().code(), row.line().indicator().code()));
    }

    /// How many there are on all pages.
    ///
    /// @throws TooComplexException where too many figures would have to be read, before any is
    long count(Actor actor, StandingQuestion asked) {
        return found(prepared(actor, asked), null).count();
    }

    private record Prepared(
            StandingQuestion asked, Survey survey, Span period, List<Indicator> columns) {}

    private Prepared prepared(Actor actor, StandingQuestion asked) {
        var period = new Span(asked.month(), asked.month());
        var survey =
                surveys.prepare(
                        actor, new SurveyQuestion(asked.under(), List.of(period), asked.plan()));
        var columns =
                survey.indicators().stream()
                        .filter(one ->
                                asked.indicators().isEmpty()
                                        || asked.indicators().contains(one.code()))
                        .sorted(comparing(Indicator::code))
                        .toList();
        var figures = survey.size(columns);
        if (figures > MOST_FIGURES) {
            throw new TooComplexException("FEED_READS_TOO_MUCH", MOST_FIGURES, figures);
        }
        return new Prepared(asked, survey, period, columns);
    }

    private Stream<Found> found(Prepared prepared, @Nullable Cursor after) {
        var survey = prepared.survey();
        var period = prepared.period();
        var findings = surveys.read(survey, prepared.columns());
        return survey.units(period).stream()
                .filter(stand -> prepared.asked().units().hold(stand.unit().code()))
                .sorted(comparing(stand -> stand.unit().code()))
                .flatMap(stand ->
                        after(after, stand, prepared.columns())
                                .flatMap(one -> findings.of(stand, period, one).stream())
                                .map(finding -> new Found(stand, finding)));
    }

    private List<Position> rows(Prepared prepared, PageRequest request) {
        var found = found(prepared, request.after()).limit(request.limit()).toList();
        var month = prepared.period().to();
        var published = publications.in(month, found.stream().map(Found::stand).toList());
        var plan = prepared.survey().plan(prepared.period()).orElse(null);
        return found.stream()
                .map(one ->
                        new Position(
                                one.stand().unit(),
                                month,
                                plan,
                                one.finding().line(),
                                published.of(one.stand()),
                                one.finding().demonstration()))
                .toList();
    }

    private record Found(Stand stand, Finding finding) {}

    /// The indicators of a unit that the pages before have not given.
    ///
    /// @throws BadUserInputException for a cursor that is none
    private static Stream<Indicator> after(
            @Nullable Cursor after, Stand stand, List<Indicator> columns) {
        if (after == null) {
            return columns.stream();
        }
        var last = after.text(0);
        var code = stand.unit().code();
        return columns.stream()
                .filter(one ->
                        code.compareTo(last) > 0
                                || code.equals(last) && one.code().compareTo(after.text(1)) > 0);
    }
}
