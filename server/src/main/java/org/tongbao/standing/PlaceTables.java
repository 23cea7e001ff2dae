package org.tongbao.standing;

import static org.jooq.impl.DSL.coalesce;
import static org.tongbao.db.Tables.MONTH_PUBLICATION;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.db.Tables.PERSON;
import static org.tongbao.orgunit.OrgUnitTree.inForce;
import static org.tongbao.orgunit.OrgUnitTree.lastInForce;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.tongbao.authority.PersonView;
import org.tongbao.authority.UnitPath;
import org.tongbao.db.tables.MonthPublication;
import org.tongbao.db.tables.OrgUnit;
import org.tongbao.db.tables.OrgUnitPlacement;
import org.tongbao.db.tables.Person;
import org.tongbao.orgunit.OrgUnitTree;
import org.tongbao.report.Publication;

import java.time.YearMonth;
import java.util.List;

/// The tables a place is read from, under names of their own: a statement can hold several places.
final class PlaceTables {

    final OrgUnit unit;
    final OrgUnitPlacement then;
    final OrgUnitPlacement today;
    final MonthPublication publication;
    final Person publisher;

    PlaceTables(String name) {
        unit = ORG_UNIT.as(name);
        then = ORG_UNIT_PLACEMENT.as(name + "_then");
        today = OrgUnitTree.today(name);
        publication = MONTH_PUBLICATION.as(name + "_publication");
        publisher = PERSON.as(name + "_publisher");
    }

    Condition stood(YearMonth month) {
        return then.ORG_UNIT_ID.eq(unit.ID).and(inForce(then, month));
    }

    Condition stands(YearMonth month) {
        return today.ORG_UNIT_ID.eq(unit.ID).and(lastInForce(today, month));
    }

    Condition published(YearMonth month) {
        return publication.ORG_UNIT_ID.eq(unit.ID).and(publication.MONTH.eq(month));
    }

    Condition byPublisher() {
        return publisher.ID.eq(publication.PUBLISHED_BY);
    }

    /// Where the unit stands today; one that is gone, where it stood.
    Field<String> path() {
        return coalesce(today.PATH, then.PATH);
    }

    List<Field<?>> columns() {
        return List.of(
                then.PATH,
                today.PATH,
                publication.PUBLISHED_AT,
                publisher.ID,
                publisher.NAME,
                publisher.TITLE);
    }

    Place place(Record row, org.tongbao.orgunit.OrgUnit asItStood, @Nullable Place parent) {
        var path = row.get(today.PATH);
        return new Place(
                asItStood,
                path == null ? asItStood.path() : new UnitPath(path),
                publication(row),
                parent);
    }

    /// Without telephone numbers: a published month is read beyond the unit's own people.
    private @Nullable Publication publication(Record row) {
        return row.get(publication.PUBLISHED_AT) == null
                ? null
                : new Publication(
                        row.get(publication.PUBLISHED_AT),
                        new PersonView(
                                row.get(publisher.ID),
                                row.get(publisher.NAME),
                                row.get(publisher.TITLE),
                                null,
                                null));
    }
}
