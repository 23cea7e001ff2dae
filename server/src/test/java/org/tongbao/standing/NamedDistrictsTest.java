package org.tongbao.standing;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import org.tongbao.authority.UnitPath;
import org.tongbao.indicator.IndicatorKind;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.orgunit.OrgUnitLevel;

import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/// Whom 《枣庄市2021年上半年知识产权工作情况通报》 names, by the standing's own rule: its figures stand in the
/// sample's history, here they are reports of June.
class NamedDistrictsTest {

    private static final YearMonth JUNE = YearMonth.of(2021, 6);
    private static final Span HALF_YEAR = new Span(YearMonth.of(2021, 1), JUNE);

    @ParameterizedTest
    @CsvSource({
        "patent_pledge_registrations, 山亭区 薛城区 台儿庄区",
        "patent_pledge_amount, 山亭区 薛城区 台儿庄区",
        "ipms_certifications_new, 市中区 山亭区 峄城区 台儿庄区"
    })
    void theNamedDistrictsAreThoseWithZero(String indicator, String named) throws IOException {
        var rows =
                reported(indicator).stream()
                        .map(figure -> row(figure.getField("unit"), figure.getField("value")))
                        .toList();
        assertThat(rows).hasSize(7);

        var laggards = Laggards.among(rows);

        assertThat(laggards.zero()).extracting(OrgUnit::name).containsExactly(named.split(" "));
        assertThat(laggards.behind()).isEmpty();
        assertThat(laggards.silent()).isEmpty();
    }

    /// What the bulletin says of the districts.
    private static List<NamedCsvRecord> reported(String indicator) throws IOException {
        var file = new ClassPathResource("sample/shizhong/history.csv");
        try (var figures =
                CsvReader.builder()
                        .ofNamedCsvRecord(new InputStreamReader(file.getInputStream(), UTF_8))) {
            return figures.stream()
                    .filter(figure -> figure.getField("indicator").equals(indicator))
                    .filter(figure -> figure.getField("document").contains("2021年上半年"))
                    .filter(figure -> !figure.getField("unit").equals("枣庄市"))
                    .toList();
        }
    }

    private static StandingRow row(String district, String value) {
        var amount = new BigDecimal(value);
        var evidence =
                Series.counted(
                        IndicatorKind.FLOW,
                        new UnitFigures(
                                amount,
                                Map.of(HALF_YEAR, amount),
                                Map.of(),
                                new TreeSet<>(Set.of(JUNE)),
                                Set.of(JUNE),
                                false,
                                false));
        return new StandingRow(
                unit(district),
                new StandingLine(
                        new Basis(
                                Series.indicator(),
                                Moment.withoutPlan(JUNE),
                                new Period(HALF_YEAR),
                                evidence,
                                evidence,
                                Published.NOTHING,
                                Basis.Against.NOTHING),
                        Beside.NOBODY));
    }

    private static OrgUnit unit(String name) {
        return new OrgUnit(
                UUID.randomUUID(),
                name,
                name,
                null,
                OrgUnitLevel.DISTRICT,
                1,
                null,
                new UnitPath(name + "/"));
    }
}
