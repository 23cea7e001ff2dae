package org.tongbao.oversight;

import org.jspecify.annotations.Nullable;
import org.tongbao.authority.PersonView;
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
/// @param knownAt as of when it was known (截至…所知); null: as known now
public record OversightBoard(
        OrgUnit unit,
        YearMonth from,
        YearMonth to,
        @Nullable String plan,
        List<Row> units,
        List<Person> people,
        boolean demonstration,
        Instant readAt,
        @Nullable Instant knownAt) {

    public OversightBoard {
        units = List.copyOf(units);
        people = List.copyOf(people);
    }

    /// `OversightUnit` of the SDL.
    ///
    /// @param farBehindMonths the months at whose end anything was far behind
    public record Row(OfUnit of, YearMonth last, List<FarBehind> farBehindMonths) {

        public Row {
            farBehindMonths = List.copyOf(farBehindMonths);
        }

        /// At the end of the last month.
        public List<Indicator> farBehind() {
            return farBehindMonths.stream()
                    .filter(one -> one.month().equals(last))
                    .flatMap(one -> one.indicators().stream())
                    .toList();
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

    /// 严重落后: what was far behind its pace at the end of a month.
    ///
    /// @param plan code of the plan in force then
    public record FarBehind(YearMonth month, String plan, List<Indicator> indicators) {

        public FarBehind {
            indicators = List.copyOf(indicators);
        }
    }

    /// `OversightPerson` of the SDL.
    ///
    /// @param farBehindMonths of the unit, for its clerks
    public record Person(OfPerson of, List<FarBehind> farBehindMonths) {

        public Person {
            farBehindMonths = List.copyOf(farBehindMonths);
        }

        public PersonView person() {
            return of.person();
        }

        public OrgUnit unit() {
            return of.unit();
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

        boolean anything() {
            return !(missing().isEmpty()
                    && late().isEmpty()
                    && returned().isEmpty()
                    && farBehindMonths.isEmpty());
        }
    }
}
