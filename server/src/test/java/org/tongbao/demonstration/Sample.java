package org.tongbao.demonstration;

import org.tongbao.authority.PersonActor;
import org.tongbao.authority.UnitPath;
import org.tongbao.calendar.CollectionCalendar;
import org.tongbao.calendar.ReportingRule;
import org.tongbao.calendar.WorkingDays;
import org.tongbao.indicator.Direction;
import org.tongbao.indicator.Indicator;
import org.tongbao.indicator.IndicatorKind;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.orgunit.OrgUnitLevel;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// The sample's district with its two forms, without a database.
final class Sample {

    static final String PATENTS = "valid_invention_patents_added";
    static final String LICENCES = "patent_open_licences";
    static final String TRADEMARKS = "valid_trademarks";

    static final List<Indicator> TOWN_FORM =
            List.of(
                    flow(PATENTS),
                    flow(LICENCES),
                    flow("ip_trainings_held"),
                    flow("ip_training_participants"),
                    stock("national_ip_enterprises"),
                    stock("trademark_brand_guidance_stations"),
                    stock("ipms_certified_enterprises"),
                    flow("patent_navigation_projects"),
                    indicator("ip_pledge_amount", IndicatorKind.AMOUNT, 2),
                    flow("publicity_served_entities"),
                    flow("rights_aid_enterprises"),
                    flow("ip_talent_added"));

    static final List<Indicator> OWN_FORM =
            List.of(
                    stock("valid_invention_patents"),
                    stock(TRADEMARKS),
                    stock("gi_certification_trademarks"),
                    stock("madrid_trademarks"),
                    flow("judicial_confirmation_cases"),
                    flow("patent_adjudication_cases"),
                    flow("ip_cases_handled"),
                    flow("ip_cases_closed"),
                    flow("abnormal_patent_applications"),
                    flow("abnormal_patent_applications_withdrawn"),
                    flow("ip_protection_institutions_added"));

    private static final CollectionCalendar CALENDAR =
            new CollectionCalendar(new ReportingRule(6, 5), WorkingDays.ORDINARY);

    private Sample() {}

    static Timetable seenAt(String now) {
        return new Timetable(GeneratedValues.USUAL.chance(), CALENDAR, Instant.parse(now));
    }

    static History history(Timetable timetable) {
        return new History(GeneratedValues.USUAL, timetable, filers(), person());
    }

    static List<Filer> filers() {
        var filers = new ArrayList<Filer>();
        for (var town : Town.values()) {
            filers.add(filer(town.code(), lines(TOWN_FORM, "2024-01")));
        }
        var own = new ArrayList<>(lines(OWN_FORM, "2024-01"));
        own.addAll(lines(List.of(flow(PATENTS)), "2026-11"));
        filers.add(filer(Cast.DISTRICT, own));
        return filers;
    }

    private static List<Filer.Line> lines(List<Indicator> indicators, String from) {
        var first = YearMonth.parse(from);
        return indicators.stream()
                .map(indicator -> new Filer.Line(indicator, first, YearMonth.of(9999, 12)))
                .toList();
    }

    private static Filer filer(String code, List<Filer.Line> form) {
        var unit =
                new OrgUnit(
                        UUID.randomUUID(),
                        code,
                        code,
                        null,
                        OrgUnitLevel.TOWNSHIP,
                        null,
                        null,
                        new UnitPath(code + "/"));
        return new Filer(unit, UUID.randomUUID(), form, person());
    }

    private static PersonActor person() {
        return new PersonActor(UUID.randomUUID(), "某人", null, List.of(), false);
    }

    private static Indicator flow(String code) {
        return indicator(code, IndicatorKind.FLOW, 0);
    }

    private static Indicator stock(String code) {
        return indicator(code, IndicatorKind.STOCK, 0);
    }

    private static Indicator indicator(String code, IndicatorKind kind, int decimals) {
        return new Indicator(
                UUID.randomUUID(),
                code,
                code,
                null,
                null,
                "件",
                kind,
                decimals,
                Direction.HIGHER,
                "创造",
                null,
                null,
                1,
                1,
                null,
                null);
    }
}
