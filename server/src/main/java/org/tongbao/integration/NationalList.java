package org.tongbao.integration;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.tongbao.orgunit.OrgUnitLevel;
import org.tongbao.problem.NotFoundException;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/// The national division list down to townships, which the product ships; where it comes from
/// stands beside it. It is read anew each time, which takes less than a tenth of a second.
@Component
class NationalList {

    static final String SOURCE = "国家统计局统计用区划代码（截至2023-06-30）";
    static final LocalDate AS_OF = LocalDate.of(2023, 6, 30);
    private static final String FILE = "national/org_units.csv.gz";
    private static final String HEADS = "code,name,level,parent,source";

    /// One unit of the list.
    ///
    /// @param parent code; empty for a province
    record Row(String code, String name, OrgUnitLevel level, String parent) {

        private static Row of(String line) {
            var cells = line.split(",", -1);
            return new Row(cells[0], cells[1], OrgUnitLevel.valueOf(cells[2]), cells[3]);
        }

        private String line() {
            return String.join(",", code, name, level.name(), parent, SOURCE);
        }
    }

    /// A unit of the list that can be taken over.
    ///
    /// @param units how many stand under it, itself counted
    record Division(String code, String name, OrgUnitLevel level, int units) {}

    /// The units directly under one, without townships; of none the provinces.
    List<Division> divisions(String parent) {
        var rows = rows();
        var sizes = new HashMap<String, Integer>();
        for (var row : rows.values()) {
            for (var at = row; at != null; at = rows.get(at.parent())) {
                sizes.merge(at.code(), 1, Integer::sum);
            }
        }
        return rows.values().stream()
                .filter(row -> row.parent().equals(parent))
                .filter(row -> row.level() != OrgUnitLevel.TOWNSHIP)
                .map(row ->
                        new Division(
                                row.code(),
                                row.name(),
                                row.level(),
                                sizes.getOrDefault(row.code(), 1)))
                .toList();
    }

    /// A division with all under it and those above it, as a file of units.
    ///
    /// @throws NotFoundException when the list has no such division
    ImportFile file(String division) {
        var rows = rows();
        var lines = new ArrayList<String>(List.of(HEADS));
        var above = rows.get(division);
        if (above == null) {
            throw new NotFoundException("division " + division);
        }
        for (var at = rows.get(above.parent()); at != null; at = rows.get(at.parent())) {
            lines.add(1, at.line());
        }
        for (var row : rows.values()) {
            for (var at = row; at != null; at = rows.get(at.parent())) {
                if (at.code().equals(division)) {
                    lines.add(row.line());
                }
            }
        }
        return ImportFile.text(ImportKind.ORG_UNITS, above.name(), String.join("\n", lines));
    }

    /// By code, each province in one piece.
    private static Map<String, Row> rows() {
        var rows = new LinkedHashMap<String, Row>();
        try (var stream = new GZIPInputStream(new ClassPathResource(FILE).getInputStream());
                var lines =
                        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            lines.lines().skip(1).map(Row::of).forEach(row -> rows.put(row.code(), row));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        return rows;
    }
}
