package org.tongbao.demonstration;

import static org.jooq.impl.DSL.row;
import static org.tongbao.db.Tables.FORM;
import static org.tongbao.db.Tables.FORM_LINE;
import static org.tongbao.db.Tables.INDICATOR;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.db.Tables.PERSON;
import static org.tongbao.db.Tables.REPORTING_DAYS;
import static org.tongbao.indicator.IndicatorColumns.indicator;
import static org.tongbao.orgunit.OrgUnitTree.inForce;
import static org.tongbao.orgunit.OrgUnitTree.officialOrder;
import static org.tongbao.orgunit.OrgUnitTree.unit;

import org.jooq.DSLContext;
import org.jooq.Record3;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.Scope;
import org.tongbao.orgunit.OrgUnit;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/// What the demonstration has to know of the sample's district, and the one thing it sets there.
@Repository
@Profile("demonstration")
class Districts {

    private static final String OWN = "OWN";
    private static final YearMonth LONG_AGO = YearMonth.of(1900, 1);

    private final DSLContext dsl;

    Districts(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// A unit and the form that asks it.
    record Asked(OrgUnit unit, UUID form) {}

    /// Who files, in official order, with the lines of the form in its order.
    Map<Asked, List<Filer.Line>> forms(Scope scope, UUID district, YearMonth month) {
        return dsl.select(
                        unit(ORG_UNIT, ORG_UNIT_PLACEMENT),
                        FORM.ID,
                        row(indicator(INDICATOR), FORM_LINE.FROM_MONTH, FORM_LINE.TO_MONTH)
                                .mapping(Filer.Line::new))
                .from(FORM)
                .join(ORG_UNIT_PLACEMENT)
                .on(
                        FORM.AUDIENCE
                                .eq(OWN)
                                .and(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.eq(FORM.ORG_UNIT_ID))
                                .or(
                                        FORM.AUDIENCE
                                                .ne(OWN)
                                                .and(
                                                        ORG_UNIT_PLACEMENT.PARENT_ID.eq(
                                                                FORM.ORG_UNIT_ID))))
                .and(inForce(ORG_UNIT_PLACEMENT, month))
                .join(ORG_UNIT)
                .on(ORG_UNIT.ID.eq(ORG_UNIT_PLACEMENT.ORG_UNIT_ID))
                .join(FORM_LINE)
                .on(FORM_LINE.FORM_ID.eq(FORM.ID))
                .join(INDICATOR)
                .on(INDICATOR.ID.eq(FORM_LINE.INDICATOR_ID))
                .where(FORM.ORG_UNIT_ID.eq(district))
                .and(FORM.PEER_GROUP.eq(""))
                .and(scope.covers(ORG_UNIT_PLACEMENT.PATH))
                .orderBy(
                        Stream.concat(
                                        officialOrder(ORG_UNIT, ORG_UNIT_PLACEMENT).stream(),
                                        Stream.of(FORM_LINE.POSITION))
                                .toList())
                .fetchGroups(
                        (Record3<OrgUnit, UUID, Filer.Line> row) ->
                                new Asked(row.value1(), row.value2()),
                        Record3::value3);
    }

    boolean nobody() {
        return !dsl.fetchExists(PERSON);
    }

    /// Months open on the 6th: so that there is one to fill in on whatever day somebody looks, and
    /// only one.
    void openOnTheSixth(UUID district) {
        dsl.insertInto(REPORTING_DAYS)
                .set(REPORTING_DAYS.ORG_UNIT_ID, district)
                .set(REPORTING_DAYS.FROM_MONTH, LONG_AGO)
                .set(REPORTING_DAYS.OPEN_DAY, (byte) 6)
                .set(REPORTING_DAYS.DUE_DAY, (byte) 5)
                .onDuplicateKeyIgnore()
                .execute();
    }
}
