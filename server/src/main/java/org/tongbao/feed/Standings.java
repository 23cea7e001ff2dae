package org.tongbao.feed;

import static java.util.Comparator.comparing;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.graphql.BadUserInputException;
import org.tongbao.graphql.Cursor;
import org.tongbao.graphql.Page;
import org.tongbao.graphql.PageRequest;
import org.tongbao.graphql.TooComplexException;
import org.tongbao.indicator.Indicator;
import org.tongbao.standing.Finding;
import org.tongbao.standing.Span;
import org.tongbao.standing.Stand;
import org.tongbao.standing.Survey;
import org.tongbao.standing.SurveyQuestion;
import org.tongbao.standing.Surveys;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
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

    /// @param plan code; null for the one in force
    /// @param indicators codes; empty for all that have a target or are asked for
    /// @throws TooComplexException where too many figures would have to be read, before any is
    Page<Position> page(
            Actor actor,
            String under,
            YearMonth month,
            @Nullable String plan,
            Set<String> indicators,
            PageRequest request) {
        var period = new Span(month, month);
        var survey = surveys.prepare(actor, new SurveyQuestion(under, List.of(period), plan));
        var columns =
                survey.indicators().stream()
                        .filter(one -> indicators.isEmpty() || indicators.contains(one.code()))
                        .sorted(comparing(Indicator::code))
                        .toList();
        var figures = survey.size(columns);
        if (figures > MOST_FIGURES) {
            throw new TooComplexException("FEED_READS_TOO_MUCH", MOST_FIGURES, figures);
        }
        return request.page(
                rows(survey, period, columns, request),
                row -> List.of(row.unit().code(), row.line().indicator().code()));
    }

    private List<Position> rows(
            Survey survey, Span period, List<Indicator> columns, PageRequest request) {
        var findings = surveys.read(survey, columns);
        var found =
                survey.units(period).stream()
                        .sorted(comparing(stand -> stand.unit().code()))
                        .flatMap(stand ->
                                after(request.after(), stand, columns)
                                        .flatMap(one -> findings.of(stand, period, one).stream())
                                        .map(finding -> new Found(stand, finding)))
                        .limit(request.limit())
                        .toList();
        var month = period.to();
        var published = publications.in(month, found.stream().map(Found::stand).toList());
        var plan = survey.plan(period).orElse(null);
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
