package org.tongbao.standing;

import static org.jooq.impl.DSL.coalesce;
import static org.tongbao.db.Tables.MONTH_PUBLICATION;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.db.Tables.PERSON;
import static org.tongbao.orgunit.OrgUnitTree.inForce;
import static org.tongbao.orgunit.OrgUnitTree.unit;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.PersonView;
import org.tongbao.authority.Scope;
import org.tongbao.authority.UnitPath;
import org.tongbao.db.tables.OrgUnitPlacement;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.report.Publication;

import java.time.Clock;
import java.time.YearMonth;
import java.util.Optional;

/// Units of a month, with what they published.
@Repository
class Places {

    private static final OrgUnitPlacement THEN = ORG_UNIT_PLACEMENT.as("at_month");
    private static final OrgUnitPlacement TODAY = ORG_UNIT_PLACEMENT.as("today");
    private static final Field<String> TODAYS_PATH = coalesce(TODAY.PATH, THEN.PATH);

    private final DSLContext dsl;
    private final Clock clock;

    Places(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    /// @param scope by where units stand today; what a unit published is read by people outside of
    ///   theirs, so whoever asks for more decides afterwards
    Optional<Place> find(Scope scope, String code, YearMonth month) {
        var unit = unit(ORG_UNIT, THEN);
        return dsl.select(
                        unit,
                        TODAYS_PATH,
                        MONTH_PUBLICATION.PUBLISHED_AT,
                        PERSON.ID,
                        PERSON.NAME,
                        PERSON.TITLE)
                .from(ORG_UNIT)
                .join(THEN)
                .on(THEN.ORG_UNIT_ID.eq(ORG_UNIT.ID))
                .and(inForce(THEN, month))
                .leftJoin(TODAY)
                .on(TODAY.ORG_UNIT_ID.eq(ORG_UNIT.ID))
                .and(inForce(TODAY, YearMonth.now(clock)))
                .leftJoin(MONTH_PUBLICATION)
                .on(MONTH_PUBLICATION.ORG_UNIT_ID.eq(ORG_UNIT.ID))
                .and(MONTH_PUBLICATION.MONTH.eq(month))
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(MONTH_PUBLICATION.PUBLISHED_BY))
                .where(ORG_UNIT.CODE.eq(code))
                .and(scope.covers(TODAYS_PATH))
                .fetchOptional(row -> place(row.value1(), row));
    }

    private static Place place(OrgUnit unit, Record row) {
        return new Place(unit, new UnitPath(row.get(TODAYS_PATH)), publication(row));
    }

    /// Without telephone numbers: a published month is read beyond the unit's own people.
    private static @Nullable Publication publication(Record row) {
        return row.get(MONTH_PUBLICATION.PUBLISHED_AT) == null
                ? null
                : new Publication(
                        row.get(MONTH_PUBLICATION.PUBLISHED_AT),
                        new PersonView(
                                row.get(PERSON.ID),
                                row.get(PERSON.NAME),
                                row.get(PERSON.TITLE),
                                null,
                                null));
    }
}
