package org.tongbao.standing;

import org.tongbao.indicator.Indicator;
import org.tongbao.plan.Target;

import java.time.YearMonth;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// A sheet before it is filled: what is asked of the units, and so what has to be read of them.
///
/// @param since before this month exemptions are of no interest
/// @param perPerson whether anything is divided by the population
record SheetOutline(
        SheetQuestion question,
        Courses past,
        Asked asked,
        Reading reading,
        YearMonth since,
        boolean perPerson) {

    static SheetOutline of(SheetQuestion question, Courses later, FormLines.Read lines) {
        var month = question.month();
        var past = later.until(month);
        var asked = lines.asked(question.head(), past, month);
        var indicators =
                Stream.<Indicator>concat(
                                question.targets().stream().map(Target::indicator),
                                asked.lines().stream().map(Asked.Line::indicator))
                        .toList();
        var goals =
                question.targets().stream()
                        .map(target -> new Span(target.fromMonth(), target.toMonth()))
                        .toList();
        var start = question.moment().start();
        var first = question.period().span().from();
        return new SheetOutline(
                question,
                past,
                asked,
                question.moment()
                        .reading(Sheet.needed(indicators.stream()), goals, question.period())
                        .with(past.eves()),
                start.isBefore(first) ? start : first,
                indicators.stream().anyMatch(Sheet::perPerson));
    }

    /// Where figures of earlier years may be wanted: to compare with, and before the span of a
    /// goal.
    Set<YearMonth> earlier() {
        var months = new TreeSet<>(question.period().before());
        months.addAll(reading.levels());
        return months;
    }
}
