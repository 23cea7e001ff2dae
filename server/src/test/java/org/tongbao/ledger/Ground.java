package org.tongbao.ledger;

import static org.tongbao.db.Tables.FORM;
import static org.tongbao.db.Tables.FORM_LINE;
import static org.tongbao.db.Tables.INDICATOR;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.tongbao.orgunit.OrgUnitTree;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/// The units, indicators and form of a [Territory], as rows.
final class Ground {

    private static final YearMonth FIRST = YearMonth.of(2024, 1);

    final Map<String, UUID> units = new HashMap<>();
    final Map<String, UUID> indicators = new LinkedHashMap<>();
    private final UUID form = UUID.randomUUID();
    private final DSLContext dsl;
    private final String code;

    Ground(DSLContext dsl, String code) {
        this.dsl = dsl;
        this.code = code;
    }

    void unit(String unit, String name, @Nullable String parent) {
        var id = UUID.randomUUID();
        units.put(unit, id);
        dsl.insertInto(ORG_UNIT)
                .set(ORG_UNIT.ID, id)
                .set(ORG_UNIT.CODE, unit)
                .set(ORG_UNIT.LEVEL, parent == null ? "DISTRICT" : "TOWNSHIP")
                .set(ORG_UNIT.NAME, name)
                .execute();
        dsl.insertInto(ORG_UNIT_PLACEMENT)
                .set(ORG_UNIT_PLACEMENT.ORG_UNIT_ID, id)
                .set(ORG_UNIT_PLACEMENT.FROM_MONTH, FIRST)
                .set(ORG_UNIT_PLACEMENT.TO_MONTH, OrgUnitTree.OPEN_END)
                .set(ORG_UNIT_PLACEMENT.PARENT_ID, parent == null ? null : units.get(parent))
                .set(
                        ORG_UNIT_PLACEMENT.PATH,
                        parent == null ? unit + "/" : parent + "/" + unit + "/")
                .execute();
    }

    void indicator(String name, String measure, String kind, int decimals) {
        var id = UUID.randomUUID();
        indicators.put(name, id);
        dsl.insertInto(INDICATOR)
                .set(INDICATOR.ID, id)
                .set(INDICATOR.CODE, code + "_" + name)
                .set(INDICATOR.NAME, name)
                .set(INDICATOR.UNIT_OF_MEASURE, measure)
                .set(INDICATOR.KIND, kind)
                .set(INDICATOR.DECIMALS, (byte) decimals)
                .set(INDICATOR.DIRECTION, "HIGHER")
                .set(INDICATOR.CATEGORY, "创造")
                .set(INDICATOR.POSITION, indicators.size())
                .execute();
    }

    void form() {
        form(form, code, code, "CHILDREN");
        indicators.keySet().forEach(this::ask);
    }

    /// Puts an indicator on the form, last.
    void ask(String name) {
        line(form, indicators.get(name));
    }

    /// A form of the district's own (本级) with this line; that of its towns asks for it no more.
    void ownFormFor(String name) {
        dsl.deleteFrom(FORM_LINE).where(FORM_LINE.INDICATOR_ID.eq(indicators.get(name))).execute();
        ownForm(code, name);
    }

    /// A form of the unit's own with one line.
    void ownForm(String unit, String name) {
        var own = UUID.randomUUID();
        form(own, unit + "-own", unit, "OWN");
        line(own, indicators.get(name));
    }

    private void form(UUID id, String formCode, String unit, String audience) {
        dsl.insertInto(FORM)
                .set(FORM.ID, id)
                .set(FORM.CODE, formCode)
                .set(FORM.ORG_UNIT_ID, units.get(unit))
                .set(FORM.AUDIENCE, audience)
                .set(FORM.NAME, "月报")
                .set(FORM.FROM_MONTH, FIRST)
                .execute();
    }

    private void line(UUID of, UUID indicator) {
        dsl.insertInto(FORM_LINE)
                .set(FORM_LINE.FORM_ID, of)
                .set(FORM_LINE.INDICATOR_ID, indicator)
                .set(FORM_LINE.POSITION, dsl.fetchCount(FORM_LINE, FORM_LINE.FORM_ID.eq(of)) + 1)
                .set(FORM_LINE.GROUP_NAME, "创造")
                .set(FORM_LINE.FROM_MONTH, FIRST)
                .set(FORM_LINE.TO_MONTH, OrgUnitTree.OPEN_END)
                .execute();
    }
}
