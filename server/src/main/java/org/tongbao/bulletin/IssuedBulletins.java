package org.tongbao.bulletin;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.tongbao.db.Tables.BULLETIN;
import static org.tongbao.db.Tables.BULLETIN_FIGURE;
import static org.tongbao.db.Tables.BULLETIN_ISSUE;
import static org.tongbao.db.Tables.INDICATOR;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.orgunit.OrgUnitTree.lastInForce;

import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.Select;
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
import java.util.Set;
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
    /// correction is approved, for whoever decides about it. Which months a figure rests on is read
    /// off the issued text, so that it holds for bulletins of every age; what is stored beside it
    /// says which texts to look into.
    ///
    /// @param scope whose bulletins are meant: those of units above the reporting one lie outside
    ///   most scopes, so whoever decides names the scope it wants
    /// @param unit where the reporting unit stood in that month
    /// @param indicators whose values changed; a rate speaks of what it is divided from
    public List<UsingBulletin> using(
            Scope scope, UnitPath unit, YearMonth month, Collection<UUID> indicators) {
        var codes = saying(indicators);
        return dsl
                .select(
                        row(
                                        BULLETIN.ID,
                                        ORG_UNIT.CODE,
                                        ORG_UNIT.NAME,
                                        BULLETIN_ISSUE.NUMBER,
                                        BULLETIN.TITLE)
                                .mapping(UsingBulletin.class, UsingBulletin::new),
                        row(BULLETIN_ISSUE.CONTENT, BULLETIN_ISSUE.CONTENT_HASH)
                                .mapping(Stored.class, Stored::new))
                .from(BULLETIN)
                .join(BULLETIN_ISSUE)
                .on(BULLETIN_ISSUE.BULLETIN_ID.eq(BULLETIN.ID))
                .join(ORG_UNIT)
                .on(ORG_UNIT.ID.eq(BULLETIN.ORG_UNIT_ID))
                .join(ORG_UNIT_PLACEMENT)
                .on(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.eq(ORG_UNIT.ID))
                .and(lastInForce(ORG_UNIT_PLACEMENT, YearMonth.now(clock)))
                .where(BULLETIN.ID.in(near(unit, month, indicators)))
                .and(scope.covers(ORG_UNIT_PLACEMENT.PATH))
                .orderBy(BULLETIN.ID.desc())
                .limit(MOST)
                .fetch()
                .stream()
                .filter(row -> row.value2().read().restsOn(unit, month, codes))
                .map(Record2::value1)
                .toList();
    }

    /// Codes of the indicators, and of the rates that are made of them.
    private Set<String> saying(Collection<UUID> indicators) {
        return dsl.select(INDICATOR.CODE)
                .from(INDICATOR)
                .where(INDICATOR.ID.in(indicators))
                .or(INDICATOR.NUMERATOR_ID.in(indicators))
                .or(INDICATOR.DENOMINATOR_ID.in(indicators))
                .fetchSet(INDICATOR.CODE);
    }

    /// No figure compares with more than the year before.
    private static Select<Record1<UUID>> near(
            UnitPath unit, YearMonth month, Collection<UUID> indicators) {
        return select(BULLETIN_FIGURE.BULLETIN_ID)
                .from(BULLETIN_FIGURE)
                .where(BULLETIN_FIGURE.INDICATOR_ID.in(indicators))
                .and(Scope.of(List.of(unit)).leadsTo(BULLETIN_FIGURE.PATH))
                .and(BULLETIN_FIGURE.FROM_MONTH.le(month.plusYears(1)))
                .and(BULLETIN_FIGURE.TO_MONTH.ge(month));
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
