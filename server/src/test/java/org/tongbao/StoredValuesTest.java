package org.tongbao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;

import org.jooq.DSLContext;
import org.jooq.Records;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongbao.testing.IntegrationTest;

import java.time.YearMonth;
import java.util.UUID;

@IntegrationTest
class StoredValuesTest {

    @Autowired DSLContext jooq;

    record Placement(UUID unit, YearMonth from) {}

    @Test
    void identitiesAndMonthsSurviveANestedRead() {
        var unit = newUnit("𠮷垎" + "镇".repeat(58));
        jooq.insertInto(ORG_UNIT_PLACEMENT)
                .set(ORG_UNIT_PLACEMENT.ORG_UNIT_ID, unit)
                .set(ORG_UNIT_PLACEMENT.FROM_MONTH, YearMonth.of(2024, 1))
                .set(ORG_UNIT_PLACEMENT.TO_MONTH, YearMonth.of(9999, 12))
                .set(ORG_UNIT_PLACEMENT.PATH, unit + "/")
                .execute();
        var placements =
                multiset(
                                select(
                                                ORG_UNIT_PLACEMENT.ORG_UNIT_ID,
                                                ORG_UNIT_PLACEMENT.FROM_MONTH)
                                        .from(ORG_UNIT_PLACEMENT)
                                        .where(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.eq(ORG_UNIT.ID)))
                        .convertFrom(rows -> rows.map(Records.mapping(Placement::new)));
        var read =
                jooq.select(ORG_UNIT.ID, ORG_UNIT.NAME, placements)
                        .from(ORG_UNIT)
                        .where(ORG_UNIT.ID.eq(unit))
                        .fetchSingle();
        assertThat(read.value1()).isEqualTo(unit);
        assertThat(read.value2()).startsWith("𠮷垎").hasSize(61);
        assertThat(read.value3()).containsExactly(new Placement(unit, YearMonth.of(2024, 1)));
    }

    private UUID newUnit(String name) {
        var id = UUID.randomUUID();
        jooq.insertInto(ORG_UNIT)
                .set(ORG_UNIT.ID, id)
                .set(ORG_UNIT.CODE, id.toString().substring(0, 13))
                .set(ORG_UNIT.LEVEL, "TOWNSHIP")
                .set(ORG_UNIT.NAME, name)
                .execute();
        return id;
    }
}
