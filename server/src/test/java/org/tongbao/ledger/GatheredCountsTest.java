package org.tongbao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.db.Tables.FORM;
import static org.tongbao.db.Tables.FORM_LINE;
import static org.tongbao.db.Tables.LEDGER;
import static org.tongbao.db.Tables.LEDGER_FIELD;
import static org.tongbao.db.Tables.LEDGER_RECORD;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongbao.authority.Scope;
import org.tongbao.graphql.StatementCounter;
import org.tongbao.orgunit.OrgUnitTree;
import org.tongbao.testing.IntegrationTest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// A record counts in the report of the unit that keeps it or, where its form does not ask, of the
/// nearest unit above whose form does: at any composition of forms every record counts once.
@IntegrationTest
class GatheredCountsTest {

    private static final YearMonth MONTH = YearMonth.of(2025, 2);
    private static final String MARKS = "marks";

    @Autowired DSLContext dsl;
    @Autowired LedgerCounts counts;
    @Autowired StatementCounter statements;

    private final Map<String, String> parents = new HashMap<>();
    private final List<String> units = new ArrayList<>();
    private String top;
    private Ground ground;

    /// Each unit keeps a number of records of its own: 1, 2, 4, 8, 16, so that a sum says whose.
    @BeforeEach
    void aCityWithTwoDistrictsAndTwoTownsInOneOfThem() {
        top = "g" + UUID.randomUUID().toString().substring(0, 8);
        ground = new Ground(dsl, top);
        ground.indicator(MARKS, "件", "STOCK", 0);
        place(top, null);
        place(top + "-1", top);
        place(top + "-2", top);
        place(top + "-1-1", top + "-1");
        place(top + "-1-2", top + "-1");
    }

    @Test
    void everyRecordCountsOnceAtAnyCompositionOfForms() {
        for (int asked = 1; asked < 1 << units.size(); asked += 2) {
            ask(asked);
            var counted = counted();
            var sum = 0;
            for (var unit : units) {
                var line = Objects.requireNonNull(counted.get(unit));
                assertThat(line.value().intValueExact())
                        .as("%s of forms %s", unit, Integer.toBinaryString(asked))
                        .isEqualTo(expected(unit, asked));
                assertThat(line.records() - line.gathered()).isEqualTo(weight(unit));
                assertThat(line.asked()).isEqualTo(asks(unit, asked));
                sum += line.asked() ? line.records() : 0;
            }
            assertThat(sum).isEqualTo((1 << units.size()) - 1);
        }
    }

    @Test
    void whatIsGatheredIsCountedInTheSameStatement() {
        ask(1);
        assertThat(statements.during(this::counted)).hasSize(1);
    }

    @Test
    void whatIsKnownBeforehandChangesNoCount() {
        ask(0b00101);
        var all = counts.of(Scope.EVERYWHERE, units.stream().map(this::id).toList(), MONTH);
        for (var unit : units) {
            var id = id(unit);
            var reach = reach(id);
            assertThat(counts.of(Scope.EVERYWHERE, List.of(id), MONTH, reach).get(id))
                    .as("%s, %s", unit, reach)
                    .isEqualTo(all.get(id));
        }
        assertThat(units.stream().map(this::id).map(this::reach))
                .containsExactly(
                        Reach.UNITS_BELOW,
                        Reach.UNITS_BELOW,
                        Reach.ITS_OWN,
                        Reach.ITS_OWN,
                        Reach.ITS_OWN);
    }

    @Test
    void whatCannotCountIsNotLookedFor() {
        var town = List.of(id(top + "-1-1"));
        assertThat(length(town, Reach.ITS_OWN)).isLessThan(length(town, Reach.UNITS_BELOW) / 2);
        dsl.update(LEDGER)
                .set(LEDGER.TO_MONTH, MONTH.minusMonths(1))
                .where(LEDGER.ORG_UNIT_ID.in(units.stream().map(this::id).toList()))
                .execute();
        assertThat(reach(town.getFirst())).isEqualTo(Reach.NONE);
        assertThat(statements.during(() -> of(town, Reach.NONE))).isEmpty();
    }

    private int length(List<UUID> unit, Reach reach) {
        return statements.during(() -> of(unit, reach)).getFirst().length();
    }

    private Map<UUID, Map<UUID, LineLedger>> of(List<UUID> unit, Reach reach) {
        return counts.of(Scope.EVERYWHERE, unit, MONTH, reach);
    }

    private Reach reach(UUID unit) {
        return dsl.select(
                        LedgerCounts.reach(
                                ORG_UNIT_PLACEMENT.ORG_UNIT_ID,
                                ORG_UNIT_PLACEMENT.PARENT_ID,
                                MONTH))
                .from(ORG_UNIT_PLACEMENT)
                .where(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.eq(unit))
                .fetchSingle()
                .value1();
    }

    @Test
    void aLedgerThatIsOffGivesNothingToTheUnitAbove() {
        ask(1);
        dsl.update(LEDGER)
                .set(LEDGER.TO_MONTH, MONTH.minusMonths(1))
                .where(LEDGER.ORG_UNIT_ID.eq(id(top + "-1")))
                .execute();
        assertThat(counted().get(top).records()).isEqualTo(31 - weight(top + "-1"));
    }

    @Test
    void aFormThatAsksFromAMonthOnTakesItsRecordsFromThenOn() {
        ask(0b01011);
        dsl.update(FORM_LINE)
                .set(FORM_LINE.FROM_MONTH, MONTH.plusMonths(1))
                .where(
                        FORM_LINE.FORM_ID.in(
                                dsl.select(FORM.ID)
                                        .from(FORM)
                                        .where(FORM.ORG_UNIT_ID.eq(id(top + "-1-1")))))
                .execute();
        assertThat(counted().get(top + "-1").records()).isEqualTo(2 + 8 + 16);
        assertThat(
                        counts.of(Scope.EVERYWHERE, id(top + "-1"), MONTH.plusMonths(1))
                                .get(ground.indicators.get(MARKS))
                                .records())
                .isEqualTo(2 + 16);
    }

    private Map<String, LineLedger> counted() {
        var byUnit = counts.of(Scope.EVERYWHERE, units.stream().map(this::id).toList(), MONTH);
        var counted = new HashMap<String, LineLedger>();
        for (var unit : units) {
            counted.put(
                    unit,
                    byUnit.getOrDefault(id(unit), Map.of()).get(ground.indicators.get(MARKS)));
        }
        return counted;
    }

    /// Its own, and those of the units below that reach it over units that are not asked.
    private int expected(String unit, int asked) {
        var sum = weight(unit);
        for (var other : units) {
            if (asks(unit, asked) && !other.equals(unit) && countsAt(other, asked).equals(unit)) {
                sum += weight(other);
            }
        }
        return sum;
    }

    private String countsAt(String unit, int asked) {
        return asks(unit, asked) ? unit : countsAt(parents.get(unit), asked);
    }

    private boolean asks(String unit, int asked) {
        return (asked & weight(unit)) != 0;
    }

    private int weight(String unit) {
        return 1 << units.indexOf(unit);
    }

    private UUID id(String unit) {
        return ground.units.get(unit);
    }

    private void place(String unit, String parent) {
        ground.unit(unit, "单位" + unit, parent);
        parents.put(unit, parent);
        units.add(unit);
        ground.ownForm(unit, MARKS);
        var ledger = ledger(unit);
        for (int i = 0; i < weight(unit); i++) {
            record(unit, ledger, i);
        }
    }

    /// Every unit has a form of its own; a bit says whether it asks for the indicator.
    private void ask(int asked) {
        for (var unit : units) {
            dsl.update(FORM_LINE)
                    .set(
                            FORM_LINE.TO_MONTH,
                            asks(unit, asked) ? OrgUnitTree.OPEN_END : MONTH.minusMonths(1))
                    .where(
                            FORM_LINE.FORM_ID.in(
                                    dsl.select(FORM.ID)
                                            .from(FORM)
                                            .where(FORM.ORG_UNIT_ID.eq(id(unit)))))
                    .execute();
        }
    }

    private UUID ledger(String unit) {
        var ledger = UUID.randomUUID();
        dsl.insertInto(LEDGER)
                .set(LEDGER.ID, ledger)
                .set(LEDGER.ORG_UNIT_ID, id(unit))
                .set(LEDGER.AUDIENCE, Audience.OWN.name())
                .set(LEDGER.INDICATOR_ID, ground.indicators.get(MARKS))
                .set(LEDGER.NAME, "商标台账")
                .set(LEDGER.FROM_MONTH, YearMonth.of(2025, 1))
                .set(LEDGER.TO_MONTH, OrgUnitTree.OPEN_END)
                .set(LEDGER.REVISION, 1)
                .execute();
        dsl.insertInto(LEDGER_FIELD)
                .set(LEDGER_FIELD.LEDGER_ID, ledger)
                .set(LEDGER_FIELD.CODE, "registered")
                .set(LEDGER_FIELD.POSITION, 1)
                .set(LEDGER_FIELD.TYPE, FieldType.DATE.name())
                .set(LEDGER_FIELD.ROLE, FieldRole.COUNTED_ON.name())
                .set(LEDGER_FIELD.LABEL, "注册公告日")
                .set(LEDGER_FIELD.REQUIRED, true)
                .set(LEDGER_FIELD.RETIRED, false)
                .execute();
        return ledger;
    }

    private void record(String unit, UUID ledger, int number) {
        dsl.insertInto(LEDGER_RECORD)
                .set(LEDGER_RECORD.ID, UUID.randomUUID())
                .set(LEDGER_RECORD.LEDGER_ID, ledger)
                .set(LEDGER_RECORD.INDICATOR_ID, ground.indicators.get(MARKS))
                .set(LEDGER_RECORD.ORG_UNIT_ID, id(unit))
                .set(LEDGER_RECORD.STATE, RecordState.VALID.name())
                .set(LEDGER_RECORD.VERSION, 1)
                .set(LEDGER_RECORD.COUNTED_ON, LocalDate.of(2020, 1, 1 + number))
                .set(LEDGER_RECORD.CONTENT, "{}")
                .set(LEDGER_RECORD.CONTENT_HASH, new byte[32])
                .set(LEDGER_RECORD.WORDS, "")
                .set(LEDGER_RECORD.DEMONSTRATION, false)
                .set(LEDGER_RECORD.SOURCE, RecordSource.UNIT.name())
                .set(LEDGER_RECORD.CREATED_AT, Instant.EPOCH)
                .execute();
    }
}
