package org.tongbao.standing;

import org.jspecify.annotations.Nullable;
import org.tongbao.standing.Progress.PlanToDate;
import org.tongbao.standing.Progress.Time;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.stream.Stream;

/// The rules of "The standing of a unit": figures held against a goal, at the end of a month.
///
/// - A yearly increment is judged within its year; a surplus of earlier years counts only in 计划累计.
/// - 应完成数 = target × elapsed ÷ months, rounded down in the smallest unit the indicator knows.
/// - A total over a span without official split has no pace. Once reached it is 已完成; else it has no
///   verdict before its end, and then is 落后 or 严重落后 against the whole target. A limit is kept only
///   at the end, but broken as soon as it is passed.
/// - A stock counts its net increase since the span began, and so needs the level before it (基数).
/// - A level has no pace: what is held ÷ what is to be held. It is judged also when it is carried
///   forward (沿用), which the note then says.
/// - A target of 0 is met at 0, with a completion of 100 %: nothing is divided by it.
/// - Of a unit that has not reported the month the figures to date are shown, without a verdict.
final class ProgressRule {

    private final Evidence evidence;
    private final Moment moment;

    private ProgressRule(Evidence evidence, Moment moment) {
        this.evidence = evidence;
        this.moment = moment;
    }

    static Progress progress(Evidence evidence, @Nullable Goal goal, Moment moment) {
        var rule = new ProgressRule(evidence, moment);
        return switch (evidence) {
            case Evidence.Ratio ratio -> new RateRule(ratio, moment).progress(goal);
            case Evidence.Counted counted ->
                    switch (goal) {
                        case null -> rule.withoutGoal(counted);
                        case Goal.Periodic periodic -> rule.periodic(counted, periodic);
                        case Goal.Unsplit unsplit -> rule.unsplit(counted, unsplit);
                        case Goal.Held held -> rule.held(counted, held.part(), held.atMost());
                        case Goal.Rate rate -> rule.held(counted, rate.part(), rate.atMost());
                    };
        };
    }

    private Progress withoutGoal(Evidence.Counted counted) {
        var flows =
                switch (counted.kind()) {
                    case FLOW, AMOUNT -> true;
                    case STOCK, FACT, RATE -> false;
                };
        var actual =
                flows
                        ? moment.year().until(moment.month()).map(counted::added).orElse(Tally.ZERO)
                        : counted.held(new Span(moment.month(), moment.month()));
        var plan = flows ? counted.added(planToDate()).known().orElse(null) : null;
        return new Progress(
                actual.known().orElse(null),
                null,
                null,
                null,
                null,
                null,
                note(actual, StandingNote.NO_TARGET),
                plan == null ? null : new PlanToDate(plan, null, null),
                null,
                null,
                carriedFrom(counted));
    }

    private Progress periodic(Evidence.Counted counted, Goal.Periodic goal) {
        var part = goal.in(moment.targetMonth()).orElse(null);
        var span = part == null ? moment.year() : part.span();
        var done = span.until(moment.month()).map(counted::added).orElse(Tally.ZERO);
        var time = Time.of(span, moment.month());
        var pace =
                part == null
                        ? null
                        : new Pace(
                                part.amount(),
                                time,
                                counted.decimals(),
                                moment.severeBelow(),
                                goal.atMost());
        var note = note(done, part == null ? StandingNote.NO_TARGET : null);
        var actual = done.known().orElse(null);
        return new Progress(
                actual,
                part == null ? null : part.amount(),
                share(actual, part == null ? null : part.amount(), goal.atMost()),
                pace == null ? null : pace.due(),
                part == null ? null : gap(actual, part.amount()),
                actual == null || pace == null || hidden(note) ? null : pace.verdict(actual),
                note,
                span.equals(moment.plan()) ? null : planToDate(counted, goal),
                time,
                null,
                carriedFrom(counted));
    }

    private PlanToDate planToDate(Evidence.Counted counted, Goal.Periodic goal) {
        var actual = counted.added(planToDate()).known().orElse(null);
        return new PlanToDate(
                actual, goal.planAmount(), share(actual, goal.planAmount(), goal.atMost()));
    }

    private Progress unsplit(Evidence.Counted counted, Goal.Unsplit goal) {
        var target = goal.part().amount();
        var span = goal.part().span();
        var done = span.until(moment.month()).map(counted::added).orElse(Tally.ZERO);
        var time = Time.of(span, moment.month());
        var note = note(done, time.over() ? null : StandingNote.NO_OFFICIAL_SPLIT);
        var actual = done.known().orElse(null);
        var verdict =
                actual == null || hidden(note)
                        ? null
                        : new Pace(
                                        target,
                                        time,
                                        counted.decimals(),
                                        moment.severeBelow(),
                                        goal.atMost())
                                .verdictWithoutPace(actual);
        return new Progress(
                actual,
                target,
                share(actual, target, goal.atMost()),
                null,
                gap(actual, target),
                verdict,
                note,
                null,
                time,
                null,
                carriedFrom(counted));
    }

    private Progress held(Evidence.Counted counted, Goal.Part part, boolean atMost) {
        var held =
                moment.plan()
                        .endingAt(part.span().to())
                        .until(moment.month())
                        .map(counted::held)
                        .orElse(Tally.Nothing.REPORTED);
        var note = note(held, null);
        var actual = held.known().orElse(null);
        return new Progress(
                actual,
                part.amount(),
                share(actual, part.amount(), atMost),
                null,
                gap(actual, part.amount()),
                actual == null || hidden(note) ? null : met(actual, part.amount(), atMost),
                note,
                null,
                null,
                null,
                carriedFrom(counted));
    }

    private Span planToDate() {
        return moment.plan().until(moment.month()).orElse(moment.plan());
    }

    private @Nullable YearMonth carriedFrom(Evidence.Counted counted) {
        return counted.carriedFrom(moment.month()).orElse(null);
    }

    /// The first note that applies, in their order.
    private @Nullable StandingNote note(Tally done, @Nullable StandingNote otherwise) {
        return note(evidence, done, otherwise, moment);
    }

    static @Nullable StandingNote note(
            Evidence evidence, Tally done, @Nullable StandingNote otherwise, Moment moment) {
        var reported = evidence.reportedIn(moment.month());
        var carried =
                evidence instanceof Evidence.Counted counted
                        && counted.carriedFrom(moment.month()).isPresent();
        return Stream.of(
                        evidence.exempt() ? StandingNote.NOT_APPLICABLE : null,
                        !reported && !carried ? silence(evidence, moment) : null,
                        done == Tally.Opening.MISSING ? StandingNote.NO_OPENING_STOCK : null,
                        otherwise == StandingNote.NO_DENOMINATOR ? otherwise : null,
                        otherwise == StandingNote.NO_TARGET ? otherwise : null,
                        carried ? StandingNote.CARRIED_FORWARD : null,
                        otherwise,
                        moment.ended() ? StandingNote.PLAN_ENDED : null)
                .filter(note -> note != null)
                .findFirst()
                .orElse(null);
    }

    /// Nobody is behind with what no form asks for.
    private static StandingNote silence(Evidence evidence, Moment moment) {
        return evidence.completeness(moment.plan()).expected() == 0
                ? StandingNote.NOT_COLLECTED
                : StandingNote.NOT_REPORTED;
    }

    static boolean hidden(@Nullable StandingNote note) {
        return note != null && note.insteadOfVerdict();
    }

    static @Nullable BigDecimal gap(@Nullable BigDecimal actual, BigDecimal target) {
        return actual == null ? null : actual.subtract(target);
    }

    static Verdict met(BigDecimal actual, BigDecimal target, boolean atMost) {
        var comparison = actual.compareTo(target);
        return (atMost ? comparison <= 0 : comparison >= 0) ? Verdict.MET : Verdict.NOT_MET;
    }

    /// A limit of 0 that was broken has no completion: there is nothing to divide by.
    static @Nullable Share share(
            @Nullable BigDecimal actual, @Nullable BigDecimal target, boolean atMost) {
        if (actual == null || target == null) {
            return null;
        }
        if (target.signum() <= 0) {
            return met(actual, target, atMost) == Verdict.MET ? Share.MET : null;
        }
        return new Share(actual, target);
    }
}
