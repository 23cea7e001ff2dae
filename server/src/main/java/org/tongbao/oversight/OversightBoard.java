package org.tongbao.oversight;

import org.jspecify.annotations.Nullable;
import org.tongbao.indicator.Indicator;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.report.Arrears.OfPerson;
import org.tongbao.report.Arrears.OfUnit;
import org.tongbao.report.Arrears.Returned;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/// The board of a unit over a span of months.
///
/// @param plan code of the plan whose targets are far behind; null without one
public record OversightBoard(
        OrgUnit unit,
        YearMonth from,
        YearMonth to,
        @Nullable String plan,
        List<Row> units,
        List<OfPerson> people,
        boolean demonstration,
        Instant readAt) {

    public OversightBoard {
        units = List.copyOf(units);
        people = List.copyOf(people);
    }

    /// `OversightUnit` of the SDL.
    ///
    /// @param farBehind the indicators that are far behind at the end of the last month
    public record Row(OfUnit of, List<Indicator> farBehind) {

        public Row {
            farBehind = List.copyOf(farBehind);
        }

        public OrgUnit unit() {
            return of.unit();
        }

        public int expected() {
            return of.expected();
        }

        public List<YearMonth> missing() {
            return of.missing();
        }

        public List<YearMonth> late() {
            return of.late();
        }

        public List<Returned> returned() {
            return of.returned();
        }

        int timesReturned() {
            return of.returned().stream().mapToInt(Returned::times).sum();
        }
    }
}
