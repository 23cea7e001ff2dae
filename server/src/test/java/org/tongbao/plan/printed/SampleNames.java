package org.tongbao.plan.printed;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.tongbao.authority.UnitPath;
import org.tongbao.indicator.Direction;
import org.tongbao.indicator.Indicator;
import org.tongbao.indicator.IndicatorKind;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.orgunit.OrgUnitLevel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The units and indicators that the sample ships with.
public final class SampleNames {

    private static final Path SAMPLE = Path.of("src/main/resources/sample/shizhong");

    private SampleNames() {}

    static Understanding.Known known() {
        var towns = towns();
        return new Understanding.Known(
                district(),
                towns,
                towns.stream().map(Named::thing).toList(),
                indicators(),
                YearMonth.of(2024, 1),
                YearMonth.of(2026, 12));
    }

    private static Named<OrgUnit> district() {
        var unit =
                new OrgUnit(
                        UUID.nameUUIDFromBytes("370402".getBytes(StandardCharsets.UTF_8)),
                        "370402",
                        "市中区",
                        null,
                        OrgUnitLevel.DISTRICT,
                        1,
                        null,
                        new UnitPath("370402/"));
        return new Named<>(unit, unit.name(), Set.of("本级"));
    }

    public static List<Named<OrgUnit>> towns() {
        return rows("org_units.csv").stream()
                .filter(row -> row.getField("parent").equals("370402"))
                .map(row ->
                        new Named<>(
                                new OrgUnit(
                                        id(row),
                                        row.getField("code"),
                                        row.getField("name"),
                                        null,
                                        OrgUnitLevel.TOWNSHIP,
                                        Integer.valueOf(row.getField("official_order")),
                                        row.getField("peer_group"),
                                        new UnitPath("370402/" + row.getField("code") + "/")),
                                row.getField("name"),
                                aliases(row)))
                .toList();
    }

    public static List<Named<Indicator>> indicators() {
        return rows("indicators.csv").stream()
                .map(row ->
                        new Named<>(
                                new Indicator(
                                        id(row),
                                        row.getField("code"),
                                        row.getField("name"),
                                        null,
                                        null,
                                        row.getField("unit_of_measure"),
                                        IndicatorKind.valueOf(row.getField("kind")),
                                        Integer.parseInt(row.getField("decimals")),
                                        Direction.valueOf(row.getField("direction")),
                                        row.getField("category"),
                                        null,
                                        null,
                                        1,
                                        1,
                                        null,
                                        null),
                                row.getField("name"),
                                aliases(row)))
                .toList();
    }

    private static UUID id(NamedCsvRecord row) {
        return UUID.nameUUIDFromBytes(row.getField("code").getBytes(StandardCharsets.UTF_8));
    }

    private static Set<String> aliases(NamedCsvRecord row) {
        return Stream.concat(
                        Arrays.stream(row.getField("aliases").split(";")),
                        row.findField("short_name").stream())
                .filter(alias -> !alias.isBlank())
                .collect(Collectors.toSet());
    }

    private static List<NamedCsvRecord> rows(String file) {
        try (var reader =
                CsvReader.builder().ofNamedCsvRecord(Files.readString(SAMPLE.resolve(file)))) {
            return reader.stream().toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
