package org.tongbao.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.db.Tables.PERSON;
import static org.tongbao.db.Tables.REPORT_EXTENSION;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongbao.access.Personas;
import org.tongbao.authority.Scope;
import org.tongbao.integration.ImportWorkflow;
import org.tongbao.orgunit.OrgUnits;
import org.tongbao.testing.IntegrationTest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;

/// Which months a unit is held to.
@IntegrationTest
class ReportDatesTest {

    @Autowired ReportDates dates;
    @Autowired OrgUnits units;
    @Autowired Personas personas;
    @Autowired ImportWorkflow imports;
    @Autowired DSLContext dsl;
    private ScoredDistrict district;

    @BeforeEach
    void aDistrictReports() {
        personas.stranger();
        district = new ScoredDistrict(dsl, imports);
    }

    @Test
    void aFormForAPeerGroupAsksNobodyElse() {
        district.formOfGroup("街道", "2023-11");

        assertThat(missing(1)).containsExactly("2024-01", "2024-02");
        assertThat(missing(4)).containsExactly("2023-11", "2023-12", "2024-01", "2024-02");
    }

    @Test
    void aMonthThatWasExtendedIsNotMissingBeforeItsOwnDay() {
        extend(1, YearMonth.of(2024, 1), LocalDate.now().plusDays(2));
        extend(1, YearMonth.of(2024, 2), LocalDate.of(2024, 3, 20));

        assertThat(missing(1)).containsExactly("2024-02");
        assertThat(missing(2)).containsExactly("2024-01", "2024-02");
    }

    private void extend(int town, YearMonth month, LocalDate dueOn) {
        dsl.insertInto(REPORT_EXTENSION)
                .set(
                        REPORT_EXTENSION.ORG_UNIT_ID,
                        units.find(Scope.EVERYWHERE, district.town(town)).orElseThrow().id())
                .set(REPORT_EXTENSION.MONTH, month)
                .set(REPORT_EXTENSION.DUE_ON, dueOn)
                .set(REPORT_EXTENSION.REASON, "台风")
                .set(REPORT_EXTENSION.EXTENDED_AT, Instant.now())
                .set(
                        REPORT_EXTENSION.EXTENDED_BY,
                        dsl.select(PERSON.ID).from(PERSON).limit(1).fetchSingle(PERSON.ID))
                .execute();
    }

    private List<String> missing(int town) {
        var kept =
                dates.ofChildren(
                        Scope.EVERYWHERE,
                        units.find(Scope.EVERYWHERE, district.code).orElseThrow(),
                        YearMonth.of(2023, 10),
                        YearMonth.of(2024, 2));
        var unit = units.find(Scope.EVERYWHERE, district.town(town)).orElseThrow().id();
        return Objects.requireNonNull(kept.get(unit)).missing().stream()
                .map(YearMonth::toString)
                .toList();
    }
}
