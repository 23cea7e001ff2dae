package org.tongbao.standing;

import static org.tongbao.db.Tables.FORM;
import static org.tongbao.db.Tables.FORM_LINE;
import static org.tongbao.db.Tables.INDICATOR;
import static org.tongbao.db.Tables.NOT_APPLICABLE;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.db.Tables.ORG_UNIT_SUCCESSION;
import static org.tongbao.db.Tables.PLAN;
import static org.tongbao.db.Tables.TARGET;

import org.jooq.DSLContext;
import org.jooq.TableRecord;
import org.jspecify.annotations.Nullable;
import org.tongbao.authority.Grant;
import org.tongbao.authority.PersonActor;
import org.tongbao.authority.Role;
import org.tongbao.authority.UnitPath;
import org.tongbao.db.tables.records.FactRecord;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/// A city whose towns have lived through what towns can live through: moved, come from elsewhere,
/// gone elsewhere, called otherwise, merged, split, begun late, a zone under them; with reports,
/// corrections, zeros, ties, exemptions and silence, all by chance.
final class RandomTowns {

    static final YearMonth FIRST = YearMonth.of(2025, 1);
    static final YearMonth LAST = YearMonth.of(2026, 10);
    private static final YearMonth EVER = YearMonth.of(2000, 1);
    private static final YearMonth OPEN_END = YearMonth.of(9999, 12);
    private static final Instant THEN = Instant.parse("2026-11-01T01:00:00Z");
    private static final int DISTRICTS = 3;
    private static final int EMIGRANTS = 9;

    final String code = "rt" + UUID.randomUUID().toString().substring(0, 8);
    private final DSLContext dsl;
    private final Random chance;
    private final List<TableRecord<?>> rows = new ArrayList<>();
    private final List<Unit> towns = new ArrayList<>();
    private final List<Unit> plain = new ArrayList<>();
    private final List<UUID> indicators = new ArrayList<>();
    private int number;

    /// @param path as it stands first
    private record Unit(UUID id, String code, String path) {}

    RandomTowns(DSLContext dsl, long seed) {
        this.dsl = dsl;
        chance = new Random(seed);
        indicators.add(indicator("flow", "FLOW"));
        indicators.add(indicator("stock", "STOCK"));
        indicators.add(indicator("amount", "AMOUNT"));
        var city = unit("CITY");
        var elsewhere = unit("DISTRICT");
        stands(city, null, EVER, OPEN_END);
        stands(elsewhere, null, EVER, OPEN_END);
        var plan = plan(city);
        var districts = IntStream.range(0, DISTRICTS).mapToObj(_ -> district(city)).toList();
        for (var district : districts) {
            form(district);
            for (var i = 8 + chance.nextInt(6); i > 0; i--) {
                town(district, districts.get(chance.nextInt(DISTRICTS)), elsewhere);
            }
            rule(plan, district);
        }
        for (var i = 0; i < EMIGRANTS; i++) {
            emigrates(districts.getFirst(), elsewhere);
        }
        towns.forEach(town -> target(plan, town));
        dsl.batchInsert(rows).execute();
    }

    PersonActor leader() {
        return person(Role.LEADER, code + "/");
    }

    /// Of a town that always stood where it stands.
    PersonActor clerk() {
        return person(Role.CLERK, plain.getFirst().path());
    }

    private static PersonActor person(Role role, String path) {
        return new PersonActor(
                UUID.randomUUID(), "某人", null, List.of(new Grant(role, new UnitPath(path))), false);
    }

    String indicatorCode(String name) {
        return code + "_" + name;
    }

    UUID flow() {
        return indicators.getFirst();
    }

    private Unit district(Unit city) {
        var district = below(city, "DISTRICT");
        stands(district, city, EVER, OPEN_END);
        return district;
    }

    private void town(Unit district, Unit other, Unit elsewhere) {
        var town = below(district, "TOWNSHIP");
        var month = FIRST.plusMonths(2L + chance.nextInt(22));
        switch (chance.nextInt(12)) {
            case 0 -> moves(town, district, other, month);
            case 1 -> moves(below(elsewhere, town), elsewhere, district, month);
            case 2 -> moves(town, district, district, month);
            case 3 -> stands(town, district, month, OPEN_END);
            case 4 -> stands(town, district, EVER, month);
            case 5 -> merges(town, district, month);
            case 6 -> splits(town, district, month);
            case 7 -> {
                stands(town, district, EVER, OPEN_END);
                var zone = below(town, "ZONE");
                stands(zone, town, chance.nextBoolean() ? EVER : month, OPEN_END);
                reports(zone);
            }
            default -> {
                stands(town, district, EVER, OPEN_END);
                plain.add(town);
            }
        }
        towns.add(town);
        reports(town);
        exempt(town);
    }

    private static Unit below(Unit parent, Unit unit) {
        return new Unit(unit.id(), unit.code(), parent.path() + unit.code() + "/");
    }

    private void moves(Unit town, Unit from, Unit to, YearMonth month) {
        stands(town, from, EVER, month.minusMonths(1));
        stands(below(to, town), to, month, OPEN_END);
    }

    /// At the head of all until it belongs to others: nobody in the city may read it any more.
    private void emigrates(Unit district, Unit elsewhere) {
        var town = below(district, "TOWNSHIP");
        moves(town, district, elsewhere, LAST);
        for (var month = FIRST; !month.isAfter(LAST); month = month.plusMonths(1)) {
            fact(town, flow(), month, 50 + chance.nextInt(9), 1);
        }
    }

    private void merges(Unit town, Unit district, YearMonth month) {
        stands(town, district, EVER, month.minusMonths(1));
        var into = below(district, "TOWNSHIP");
        stands(into, district, chance.nextBoolean() ? EVER : month, OPEN_END);
        wentOn(town, into, month, "MERGER");
        towns.add(into);
        reports(into);
    }

    private void splits(Unit town, Unit district, YearMonth month) {
        stands(town, district, EVER, chance.nextBoolean() ? OPEN_END : month.minusMonths(1));
        for (var i = 0; i < 2; i++) {
            var part = below(district, "TOWNSHIP");
            stands(part, district, month, OPEN_END);
            wentOn(town, part, month, "SPLIT");
            towns.add(part);
            reports(part);
        }
    }

    private void wentOn(Unit before, Unit after, YearMonth month, String kind) {
        var row = dsl.newRecord(ORG_UNIT_SUCCESSION);
        row.setPredecessorId(before.id());
        row.setSuccessorId(after.id());
        row.setMonth(month);
        row.setKind(kind);
        rows.add(row);
    }

    private Unit unit(String level) {
        var own = level.equals("CITY") ? code : code + "u" + number;
        return unit(own, level, own + "/");
    }

    private Unit below(Unit parent, String level) {
        var own = code + "u" + number;
        return unit(own, level, parent.path() + own + "/");
    }

    private Unit unit(String own, String level, String path) {
        number++;
        var row = dsl.newRecord(ORG_UNIT);
        row.setId(UUID.randomUUID());
        row.setCode(own);
        row.setLevel(level);
        row.setName(own);
        row.setOfficialOrder(chance.nextInt(3) == 0 ? null : chance.nextInt(20));
        row.setPeerGroup(chance.nextInt(3) == 0 ? null : chance.nextBoolean() ? "镇" : "街道");
        rows.add(row);
        return new Unit(row.getId(), own, path);
    }

    private void stands(Unit unit, @Nullable Unit parent, YearMonth from, YearMonth to) {
        var row = dsl.newRecord(ORG_UNIT_PLACEMENT);
        row.setOrgUnitId(unit.id());
        row.setFromMonth(from);
        row.setToMonth(to);
        row.setParentId(parent == null ? null : parent.id());
        row.setPath(unit.path());
        rows.add(row);
    }

    private UUID indicator(String name, String kind) {
        var row = dsl.newRecord(INDICATOR);
        row.setId(UUID.randomUUID());
        row.setCode(indicatorCode(name));
        row.setName(name);
        row.setUnitOfMeasure("件");
        row.setKind(kind);
        row.setDecimals((byte) 0);
        row.setDirection("HIGHER");
        row.setCategory("创造");
        row.setPosition(++number);
        rows.add(row);
        return row.getId();
    }

    /// Some say nothing; some months are corrected, some to 不涉及.
    private void reports(Unit unit) {
        var silent = chance.nextInt(5) == 0;
        for (var indicator : indicators) {
            for (var month = FIRST; !month.isAfter(LAST); month = month.plusMonths(1)) {
                if (silent || chance.nextInt(3) > 0) {
                    continue;
                }
                var amount = chance.nextInt(4);
                fact(unit, indicator, month, amount, 1);
                switch (chance.nextInt(10)) {
                    case 0 -> fact(unit, indicator, month, chance.nextInt(3), 0);
                    case 1 -> fact(unit, indicator, month, -amount, -1);
                    default -> {}
                }
            }
        }
    }

    private void fact(Unit unit, UUID indicator, YearMonth month, int amount, int reported) {
        var row = new FactRecord();
        row.setIndicatorId(indicator);
        row.setMonth(month);
        row.setOrgUnitId(unit.id());
        row.setVersionId(UUID.randomUUID());
        row.setAmount(BigDecimal.valueOf(amount));
        row.setReported((byte) reported);
        row.setKnownFrom(THEN);
        row.setDemonstration(chance.nextInt(50) == 0);
        rows.add(row);
    }

    private void exempt(Unit unit) {
        if (chance.nextInt(4) == 0) {
            var row = dsl.newRecord(NOT_APPLICABLE);
            row.setOrgUnitId(unit.id());
            row.setIndicatorId(indicators.get(chance.nextInt(indicators.size())));
            row.setFromMonth(FIRST.plusMonths(chance.nextInt(20)));
            row.setToMonth(OPEN_END);
            row.setReason("没有企业");
            rows.add(row);
        }
    }

    private void form(Unit district) {
        var form = dsl.newRecord(FORM);
        form.setId(UUID.randomUUID());
        form.setCode(district.code());
        form.setOrgUnitId(district.id());
        form.setAudience("CHILDREN");
        form.setPeerGroup("");
        form.setName("月报");
        form.setFromMonth(FIRST);
        rows.add(form);
        for (var indicator : indicators) {
            var line = dsl.newRecord(FORM_LINE);
            line.setFormId(form.getId());
            line.setIndicatorId(indicator);
            line.setPosition(++number);
            line.setGroupName("创造");
            line.setFromMonth(FIRST);
            line.setToMonth(OPEN_END);
            rows.add(line);
        }
    }

    private UUID plan(Unit city) {
        var row = dsl.newRecord(PLAN);
        row.setId(UUID.randomUUID());
        row.setCode(code + "-plan");
        row.setOrgUnitId(city.id());
        row.setName("方案");
        row.setFromMonth(FIRST);
        row.setToMonth(YearMonth.of(2026, 12));
        row.setDocumentTitle("方案");
        row.setVersion(1);
        row.setSevereBelow(new BigDecimal("0.8"));
        rows.add(row);
        return row.getId();
    }

    private void rule(UUID plan, Unit district) {
        if (chance.nextBoolean()) {
            target(plan, district, true);
        }
    }

    private void target(UUID plan, Unit town) {
        if (chance.nextInt(3) == 0) {
            target(plan, town, false);
        }
    }

    private void target(UUID plan, Unit unit, boolean forEachChild) {
        var row = dsl.newRecord(TARGET);
        row.setId(UUID.randomUUID());
        row.setPlanId(plan);
        row.setOrgUnitId(unit.id());
        row.setIndicatorId(indicators.get(chance.nextInt(2)));
        row.setForEachChild(forEachChild);
        row.setMeaning(row.getIndicatorId().equals(flow()) ? "INCREMENT" : "LEVEL");
        row.setOperator("AT_LEAST");
        row.setFromMonth(YearMonth.of(2026, 1));
        row.setToMonth(YearMonth.of(2026, 12));
        row.setAmount(BigDecimal.valueOf(1L + chance.nextInt(9)));
        row.setQuote("若干");
        row.setPosition(++number);
        rows.add(row);
    }
}
