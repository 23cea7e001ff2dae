package org.tongbao.calendar;

import org.tongbao.audit.Audited;
import org.tongbao.audit.Deed;
import org.tongbao.authority.Actor;
import org.tongbao.orgunit.OrgUnit;

import java.time.YearMonth;
import java.util.Map;

/// A unit set the days of what it collects from a month on, or took its own back.
///
/// @param after what holds from the month on
/// @param own whether the unit itself says so; else it follows the units above
record ReportingDaysChanged(
        Actor actor,
        OrgUnit unit,
        YearMonth from,
        ReportingRule before,
        ReportingRule after,
        boolean own)
        implements Audited {

    @Override
    public Deed deed() {
        return Deed.of(own ? "reporting_days.set" : "reporting_days.followed", actor)
                .to(unit.id(), unit.path())
                .in(from)
                .with(Map.of("before", said(before), "after", said(after)));
    }

    private static Map<String, Integer> said(ReportingRule rule) {
        return Map.of("openDay", rule.openDay(), "dueDay", rule.dueDay());
    }
}
