package org.tongbao.analysis;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongbao.analysis.KeptAnswers.Place;
import org.tongbao.analysis.Row.Key;
import org.tongbao.authority.Actor;
import org.tongbao.calendar.ReportingCalendar;
import org.tongbao.graphql.BadUserInputException;
import org.tongbao.graphql.TooComplexException;
import org.tongbao.indicator.Indicator;
import org.tongbao.indicator.Indicators;
import org.tongbao.knownat.KnownAt;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.problem.NotFoundException;
import org.tongbao.score.UnitScores.Found;
import org.tongbao.standing.Depth;
import org.tongbao.standing.Findings;
import org.tongbao.standing.FirstUnits;
import org.tongbao.standing.Survey;
import org.tongbao.standing.Surveys;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Answers questions about figures. What is asked about is looked up first, then its size is held
/// against what an answer may be, then all figures are read in one statement. All of it sees one
/// moment: that at which it was found out which sums can be relied on.
@Component
class Analyses {

    private final Surveys surveys;
    private final ReadUnitScores scores;
    private final Indicators indicators;
    private final KnownAt known;
    private final ReportingCalendar calendar;
    private final KeptAnswers kept;
    private final TransactionTemplate oneMoment;
    private final Clock clock;

    Analyses(
            Surveys surveys,
            ReadUnitScores scores,
            Indicators indicators,
            KnownAt known,
            ReportingCalendar calendar,
            KeptAnswers kept,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.surveys = surveys;
        this.scores = scores;
        this.indicators = indicators;
        this.known = known;
        this.calendar = calendar;
        this.kept = kept;
        this.oneMoment = new TransactionTemplate(transactions);
        oneMoment.setReadOnly(true);
        oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.clock = clock;
    }

    /// @throws BadUserInputException for a question that makes no sense
    /// @throws NotFoundException for a unit or plan that is not there for the actor
    /// @throws TooComplexException for one whose answer would be too large
    AnalysisResult of(Actor actor, AnalysisInput input) {
        var asked = months(actor, input);
        var analysis = Analysis.of(asked);
        return kept.find(actor, asked)
                .orElseGet(() ->
                        known.ask(input.knownAt(), input.under(), () -> answer(actor, analysis)));
    }

    /// Whether the actor would get an answer, without reading any figure; otherwise as [#of].
    ///
    /// @return the unit under which is asked
    OrgUnit check(Actor actor, AnalysisInput input) {
        var analysis = Analysis.of(months(actor, input));
        return known.ask(input.knownAt(), input.under(), () -> head(actor, analysis));
    }

    private OrgUnit head(Actor actor, Analysis analysis) {
        var named = named(analysis.asked().indicators());
        var depth =
                FirstRows.of(analysis, named).stream()
                        .flatMap(FirstRows::depths)
                        .findFirst()
                        .orElseGet(analysis::depth);
        return prepared(actor, analysis, named, depth).survey().head();
    }

    private AnalysisInput months(Actor actor, AnalysisInput input) {
        return RelativeMonths.found(input, () -> calendar.reportingMonth(actor));
    }

    /// A question of which it is known what there would be rows about.
    private record Prepared(
            Layout layout,
            Survey survey,
            Tabulation tabulation,
            List<Key> keys,
            List<Key> totals,
            List<Key> together,
            List<Key> subtotals,
            Found scored) {

        boolean isScored() {
            return !scored.sources().isEmpty();
        }
    }

    /// @param named the indicators the question names, as far as there are any
    /// @param depth of which units figures are read
    private Prepared prepared(Actor actor, Analysis analysis, List<Indicator> named, Depth depth) {
        var ends = surveys.prepare(actor, analysis.survey(depth));
        var first = ends.over(analysis.times().read(ends));
        analysis.units().check(first);
        var indicators = indicators(analysis.asked(), named, first);
        var survey = surveys.suited(first, indicators);
        var layout = Layout.of(analysis, indicators);
        var tabulation = Tabulation.of(layout, survey);
        var keys = candidates(survey, tabulation.keys());
        var totals = tabulation.totals();
        var together = tabulation.together();
        var subtotals = tabulation.subtotals();
        tabulation.refuseWhatIsTooLarge(
                Stream.of(keys, totals, together, subtotals).mapToLong(List::size).sum());
        var all = Stream.of(keys, totals, together, subtotals).flatMap(List::stream);
        var scored = scores.find(actor, analysis, survey, tabulation.scored(all));
        return new Prepared(layout, survey, tabulation, keys, totals, together, subtotals, scored);
    }

    /// Where only the first rows are wanted, those of the units that may be among them.
    private static List<Key> candidates(Survey survey, List<Key> keys) {
        return survey.first()
                .map(FirstUnits::units)
                .map(first ->
                        keys.stream()
                                .filter(key -> first.contains(key.units().stand().unit().id()))
                                .toList())
                .orElse(keys);
    }

    /// All that an answer is worked out from.
    private record Read(Prepared asked, Findings findings, Scores points) {

        List<Row> rows() {
            return asked.tabulation().rows(asked.keys(), findings, points);
        }

        /// Whether there can be no other rows among those that are wanted.
        boolean has(FirstRows wanted) {
            return asked.survey()
                    .first()
                    .map(found -> wanted.areAmong(found, asked.layout(), rows()))
                    .orElse(true);
        }
    }

    private Read read(Actor actor, Analysis analysis) {
        var named = named(analysis.asked().indicators());
        return FirstRows.of(analysis, named)
                .flatMap(first -> read(actor, first, named))
                .orElseGet(() -> read(actor, analysis, named, analysis.depth()));
    }

    /// Empty where too many would have to be read until it is known which rows are the first.
    private Optional<Read> read(Actor actor, FirstRows first, List<Indicator> named) {
        return first.depths()
                .map(depth -> read(actor, first.analysis(), named, depth))
                .filter(read -> read.has(first))
                .findFirst();
    }

    private Read read(Actor actor, Analysis analysis, List<Indicator> named, Depth depth) {
        var asked = prepared(actor, analysis, named, depth);
        return new Read(
                asked,
                surveys.read(asked.survey(), asked.layout().indicators()),
                scores.of(actor, asked.scored()));
    }

    /// What is read at one moment.
    ///
    /// @param place empty where the answer is not to be kept
    private record Moment(Optional<Place> place, Read read) {}

    private AnalysisResult answer(Actor actor, Analysis analysis) {
        var moment =
                Objects.requireNonNull(
                        oneMoment.execute(_ ->
                                new Moment(
                                        kept.place(actor, analysis.asked()),
                                        read(actor, analysis))));
        var answer = answer(analysis, moment.read());
        if (!moment.read().asked().isScored()) {
            moment.place().ifPresent(place -> kept.keep(place, answer));
        }
        return answer;
    }

    private AnalysisResult answer(Analysis analysis, Read read) {
        var asked = read.asked();
        var layout = asked.layout();
        var survey = asked.survey();
        var tabulation = asked.tabulation();
        var findings = read.findings();
        var points = read.points();
        return new AnalysisResult(
                layout,
                inOrder(layout, read.rows()),
                tabulation.rows(asked.totals(), findings, points),
                tabulation.rows(asked.together(), findings, points),
                tabulation.rows(asked.subtotals(), findings, points),
                survey.head(),
                survey.plans(),
                clock.instant(),
                analysis.asked().knownAt());
    }

    private static List<Row> inOrder(Layout layout, List<Row> rows) {
        var order = new RowOrder(layout);
        var sorted = order.sorted(rows.stream().filter(row -> keeps(layout, row)).toList());
        return order.first(sorted, layout.analysis().most(), layout.analysis().groups());
    }

    private static boolean keeps(Layout layout, Row row) {
        var conditions = layout.analysis().asked().where();
        for (int i = 0; i < conditions.size(); i++) {
            if (!conditions.get(i).keeps(row.cell(layout.conditions().get(i)))) {
                return false;
            }
        }
        return true;
    }

    private static List<Indicator> indicators(
            AnalysisInput asked, List<Indicator> named, Survey survey) {
        refuseUnknown(asked.indicators(), named);
        var all = asked.indicators().isEmpty() ? survey.indicators() : named;
        return all.stream()
                .filter(one ->
                        asked.categories().isEmpty() || asked.categories().contains(one.category()))
                .filter(one ->
                        asked.department() == null
                                || survey.departments(one).contains(asked.department()))
                .toList();
    }

    /// Those of the codes that there are.
    private List<Indicator> named(List<String> codes) {
        if (codes.isEmpty()) {
            return List.of();
        }
        var found =
                indicators.byCode(codes).stream()
                        .collect(toMap(Indicator::code, Function.identity()));
        return codes.stream()
                .distinct()
                .flatMap(code -> Stream.ofNullable(found.get(code)))
                .toList();
    }

    private static void refuseUnknown(List<String> codes, List<Indicator> named) {
        var known = named.stream().map(Indicator::code).collect(toSet());
        codes.stream()
                .filter(code -> !known.contains(code))
                .findFirst()
                .ifPresent(code -> {
                    throw new BadUserInputException("ANALYSIS_NO_SUCH_INDICATOR", code);
                });
    }
}
