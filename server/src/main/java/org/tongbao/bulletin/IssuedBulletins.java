package org.tongbao.bulletin;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.val;
import static org.tongbao.db.Tables.BULLETIN;
import static org.tongbao.db.Tables.BULLETIN_FIGURE;
import static org.tongbao.db.Tables.BULLETIN_ISSUE;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.orgunit.OrgUnitTree.lastInForce;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.Scope;
import org.tongbao.authority.UnitPath;
import org.tongbao.db.tables.records.BulletinFigureRecord;
import org.tongbao.orgunit.OrgUnit;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What was issued. It is added and read, and there is no statement that changes it.
@Repository
public class IssuedBulletins {

    private static final int MOST = 100;

    private final DSLContext dsl;
    private final Clock clock;

    IssuedBulletins(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    /// Issued bulletins that speak of what a unit reported, the newest first, at most 100: before a
    /// correction is approved, for whoever decides about it.
    ///
    /// @param scope whose bulletins are meant: those of units above the reporting one lie outside
    ///   most scopes, so whoever decides names the scope it wants
    /// @param unit where the reporting unit stood in those months
    /// @param indicators whose values changed; bulletins know of rates what they are divided from
    public List<UsingBulletin> using(
            Scope scope, UnitPath unit, Collection<YearMonth> months, Collection<UUID> indicators) {
        return dsl.select(
                        BULLETIN.ID,
                        ORG_UNIT.CODE,
                        ORG_UNIT.NAME,
                        BULLETIN_ISSUE.NUMBER,
                        BULLETIN.TITLE,
                        DSL.multisetAgg(BULLETIN_FIGURE.INDICATOR_ID)
                                .convertFrom(rows ->
                                        rows.map(row -> row.value1()).stream().distinct().toList()))
                .from(BULLETIN_FIGURE)
                .join(BULLETIN)
                .on(BULLETIN.ID.eq(BULLETIN_FIGURE.BULLETIN_ID))
                .join(BULLETIN_ISSUE)
                .on(BULLETIN_ISSUE.BULLETIN_ID.eq(BULLETIN.ID))
                .join(ORG_UNIT)
                .on(ORG_UNIT.ID.eq(BULLETIN.ORG_UNIT_ID))
                .join(ORG_UNIT_PLACEMENT)
                .on(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.eq(ORG_UNIT.ID))
                .and(lastInForce(ORG_UNIT_PLACEMENT, YearMonth.now(clock)))
                .where(BULLETIN_FIGURE.INDICATOR_ID.in(indicators))
                .and(inline(unit.value()).startsWith(BULLETIN_FIGURE.PATH))
                .and(speaksOf(months))
                .and(scope.covers(ORG_UNIT_PLACEMENT.PATH))
                .groupBy(
                        BULLETIN.ID,
                        ORG_UNIT.CODE,
                        ORG_UNIT.NAME,
                        BULLETIN_ISSUE.NUMBER,
                        BULLETIN.TITLE)
                .orderBy(BULLETIN.ID.desc())
                .limit(MOST)
                .fetch(mapping(UsingBulletin::new));
    }

    private static Condition speaksOf(Collection<YearMonth> months) {
        return DSL.or(
                months.stream()
                        .map(month ->
                                BULLETIN_FIGURE
                                        .FROM_MONTH
                                        .le(month)
                                        .and(BULLETIN_FIGURE.TO_MONTH.ge(month)))
                        .toList());
    }

    /// The text and its hash.
    record Stored(String content, byte[] hash) {

        BulletinContent read() {
            return Evidence.issued(content, hash);
        }
    }

    /// What was issued of a bulletin that was read within a scope.
    Optional<Stored> content(UUID bulletin) {
        return dsl.select(BULLETIN_ISSUE.CONTENT, BULLETIN_ISSUE.CONTENT_HASH)
                .from(BULLETIN_ISSUE)
                .where(BULLETIN_ISSUE.BULLETIN_ID.eq(bulletin))
                .fetchOptional(mapping(Stored::new));
    }

    /// The number after the last one of the year; the unit's row is locked meanwhile.
    int nextSerial(OrgUnit unit, int year) {
        dsl.select(ORG_UNIT.ID)
                .from(ORG_UNIT)
                .where(ORG_UNIT.ID.eq(unit.id()))
                .forUpdate()
                .fetchSingle();
        return dsl.select(coalesce(max(BULLETIN_ISSUE.SERIAL), val(0)).plus(1))
                .from(BULLETIN_ISSUE)
                .where(BULLETIN_ISSUE.ORG_UNIT_ID.eq(unit.id()))
                .and(BULLETIN_ISSUE.NUMBER_YEAR.eq(year))
                .fetchSingle()
                .value1();
    }

    boolean taken(OrgUnit unit, int year, int serial) {
        return dsl.fetchExists(
                BULLETIN_ISSUE,
                BULLETIN_ISSUE
                        .ORG_UNIT_ID
                        .eq(unit.id())
                        .and(BULLETIN_ISSUE.NUMBER_YEAR.eq(year))
                        .and(BULLETIN_ISSUE.SERIAL.eq(serial)));
    }

    /// @return its hash
    byte[] add(
            UUID bulletin,
            OrgUnit unit,
            int year,
            int serial,
            BulletinContent content,
            UUID person,
            Instant now) {
        var text = Evidence.write(content);
        var hash = Evidence.hash(text);
        dsl.insertInto(BULLETIN_ISSUE)
                .set(BULLETIN_ISSUE.BULLETIN_ID, bulletin)
                .set(BULLETIN_ISSUE.ORG_UNIT_ID, unit.id())
                .set(BULLETIN_ISSUE.NUMBER_YEAR, year)
                .set(BULLETIN_ISSUE.SERIAL, serial)
                .set(BULLETIN_ISSUE.NUMBER, content.number())
                .set(BULLETIN_ISSUE.CONTENT, text)
                .set(BULLETIN_ISSUE.CONTENT_HASH, hash)
                .set(BULLETIN_ISSUE.DEMONSTRATION, content.demonstration())
                .set(BULLETIN_ISSUE.ISSUED_AT, now)
                .set(BULLETIN_ISSUE.ISSUED_BY, person)
                .execute();
        return hash;
    }

    void speaksOf(UUID bulletin, Collection<Basis> bases) {
        dsl.batchInsert(
                        bases.stream()
                                .map(basis ->
                                        new BulletinFigureRecord(
                                                bulletin,
                                                basis.indicator(),
                                                basis.unit().value(),
                                                basis.span().from(),
                                                basis.span().to()))
                                .toList())
                .execute();
    }
}
