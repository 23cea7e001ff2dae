package org.tongbao.standing;

import org.tongbao.graphql.Messages;
import org.tongbao.orgunit.OrgUnit;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who did not report what a sum is made of: it is in no addend, and it is no 0.
///
/// @param units that reported nothing over all its months
/// @param months of a single unit, oldest first
record Silent(List<OrgUnit> units, List<YearMonth> months) {

    Silent {
        units = List.copyOf(units);
        months = List.copyOf(months);
    }

    /// Their names, or "2026年1月—2026年3月、2026年6月"; empty where nobody is missing.
    String said(Messages messages, Locale language) {
        return Stream.concat(
                        units.stream().map(unit -> unit.nameIn(language)),
                        spans().stream().map(span -> said(span, messages, language)))
                .collect(Collectors.joining(messages.say(language, "STANDING_AND")));
    }

    private static String said(Span span, Messages messages, Locale language) {
        return span.months() == 1
                ? messages.say(language, "TRACE_MONTH", span.from())
                : messages.say(language, "TRACE_SPAN", span.from(), span.to());
    }

    private List<Span> spans() {
        var spans = new ArrayList<Span>();
        for (var month : months) {
            if (!spans.isEmpty() && spans.getLast().to().plusMonths(1).equals(month)) {
                spans.add(new Span(spans.removeLast().from(), month));
            } else {
                spans.add(new Span(month, month));
            }
        }
        return spans;
    }
}
