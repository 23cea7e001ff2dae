package org.tongbao.demonstration;

import org.tongbao.authority.PersonActor;
import org.tongbao.indicator.Indicator;
import org.tongbao.orgunit.OrgUnit;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/// A unit with the form it fills in and the person who does.
record Filer(OrgUnit unit, UUID form, List<Line> lines, PersonActor clerk) {

    Filer {
        lines = List.copyOf(lines);
    }

    /// What the form asks, and in which months.
    record Line(Indicator indicator, YearMonth from, YearMonth to) {

        private boolean in(YearMonth month) {
            return !month.isBefore(from) && !month.isAfter(to);
        }
    }

    /// In the order of the form.
    List<Indicator> indicators() {
        return lines.stream().map(Line::indicator).toList();
    }

    /// What is asked in a month, in the order of the form.
    List<Indicator> indicators(YearMonth month) {
        return lines.stream().filter(line -> line.in(month)).map(Line::indicator).toList();
    }
}
