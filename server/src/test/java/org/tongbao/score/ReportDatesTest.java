package org.tongbao.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongbao.authority.Scope;
import org.tongbao.integration.ImportWorkflow;
import org.tongbao.orgunit.OrgUnits;
import org.tongbao.testing.IntegrationTest;

import java.time.YearMonth;
import java.util.List;
import java.util.Objects;

/// Which months a unit is held to.
@IntegrationTest
class ReportDatesTest {

    @Autowired ReportDates dates;
    @Autowired OrgUnits units;
    @Autowired ImportWorkflow imports;
    @Autowired DSLContext dsl;

    @Test
    void aFormForAPeerGroupAsksNobodyElse() {
        var district = new ScoredDistrict(dsl, imports);
        district.formOfGroup("街道", "2023-11");

        assertThat(missing(district, 1)).containsExactly("2024-01", "2024-02");
        assertThat(missing(district, 4))
                .containsExactly("2023-11", "2023-12", "2024-01", "2024-02");
    }

    private List<String> missing(ScoredDistrict district, int town) {
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
