package org.tongbao.integration;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.SimpleIdGenerator;
import org.tongbao.authority.SystemActor;
import org.tongbao.orgunit.OrgUnitLevel;
import org.tongbao.table.TableReader;

import java.io.IOException;
import java.time.YearMonth;
import java.util.zip.GZIPInputStream;

/// All of the national list through the rules of an import, without a database.
class WholeNationalListTest {

    private static final int UNITS = 44_691;

    private static String list;

    @BeforeAll
    static void unpack() throws IOException {
        var file = new ClassPathResource("national/org_units.csv.gz");
        try (var unpacked = new GZIPInputStream(file.getInputStream())) {
            list = new String(unpacked.readAllBytes(), UTF_8);
        }
    }

    @Test
    void everyUnitIsSoundAndFindsTheOneAboveIt() {
        var complaints = new Complaints();
        var run =
                new Import(
                        new SystemActor("test"),
                        new Register(),
                        new SimpleIdGenerator(),
                        YearMonth.of(2026, 1));
        var units = new OrgUnitFile(false);
        var tally = new Tally();

        var table =
                CsvTable.read(
                        ImportFile.text(ImportKind.ORG_UNITS, "全国", list),
                        0,
                        units.columns(),
                        complaints,
                        new TableReader());
        units.read(table, run, tally);

        assertThat(complaints.all()).isEmpty();
        assertThat(table.rows()).hasSize(UNITS);
        assertThat(tally.result("全国", ImportKind.ORG_UNITS).created()).isEqualTo(UNITS);
        var known = run.register().units;
        assertThat(known.tops()).hasSize(31);
        assertThat(
                        table.rows().stream()
                                .filter(row -> !standsUnderItsParent(known, row))
                                .map(row -> row.cell("code").text()))
                .isEmpty();
    }

    private static boolean standsUnderItsParent(KnownUnits known, CsvRow row) {
        var above = row.cell("parent").text();
        var parent = above.isEmpty() ? "" : known.code(above).path().value();
        return known.code(row.cell("code").text()).parentPath().equals(parent)
                && (above.isEmpty() || parent.endsWith(above + "/"));
    }

    @Test
    void codesSayTheLevelAndNobodyStandsUnderATownship() {
        assertThat(list.lines().skip(1).filter(line -> !wellFormed(line.split(",", -1)))).isEmpty();
    }

    private static boolean wellFormed(String[] cells) {
        var level = OrgUnitLevel.valueOf(cells[2]);
        return cells[0].matches(level == OrgUnitLevel.TOWNSHIP ? "\\d{9}" : "\\d{6}")
                && cells[1].matches("\\S+")
                && cells[3].matches(level == OrgUnitLevel.PROVINCE ? "" : "\\d{6}");
    }
}
