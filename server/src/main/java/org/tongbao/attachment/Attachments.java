package org.tongbao.attachment;

import static org.tongbao.db.Tables.ATTACHMENT;
import static org.tongbao.db.Tables.ATTACHMENT_PART;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.PERSON;
import static org.tongbao.orgunit.OrgUnitTree.lastInForce;
import static org.tongbao.orgunit.OrgUnitTree.unit;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tongbao.attachment.Attachment.Stored;
import org.tongbao.authority.Scope;
import org.tongbao.db.tables.OrgUnitPlacement;
import org.tongbao.db.tables.records.AttachmentRecord;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.orgunit.OrgUnitTree;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Files and their parts. Who may see a file its holder says; lists are read within the scope of
/// the units they belong to.
@Repository
public class Attachments {

    private static final String RECEIVING = "RECEIVING";
    private static final String STORED = "STORED";
    private static final OrgUnitPlacement TODAY = OrgUnitTree.today("of_file");
    private static final SelectField<OrgUnit> UNIT = unit(ORG_UNIT, TODAY);

    private final DSLContext dsl;
    private final Clock clock;

    Attachments(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    /// Those of the named files that are there, the oldest first; of units in the scope or, of a
    /// kind that is shown to the units below, above it.
    public List<Attachment> of(Scope scope, AttachmentKind kind, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var path = TODAY.PATH;
        return select(
                ATTACHMENT
                        .ID
                        .in(ids)
                        .and(ATTACHMENT.KIND.eq(kind.name()))
                        .and(ATTACHMENT.STATE.eq(STORED))
                        .and(ATTACHMENT.REMOVED_AT.isNull())
                        .and(kind.shownBelow() ? scope.coversOrLeadsTo(path) : scope.covers(path)));
    }

    /// Takes files away with the thing they belong to: a draft that is discarded.
    public void discard(Collection<UUID> ids) {
        dsl.deleteFrom(ATTACHMENT).where(ATTACHMENT.ID.in(ids)).execute();
    }

    List<Attachment> all(Collection<UUID> ids) {
        return select(ATTACHMENT.ID.in(ids));
    }

    Optional<Attachment> find(UUID id) {
        return select(ATTACHMENT.ID.eq(id)).stream().findFirst();
    }

    /// Keeps others from changing it until the transaction ends.
    Optional<Attachment> lock(UUID id) {
        dsl.select(ATTACHMENT.ID).from(ATTACHMENT).where(ATTACHMENT.ID.eq(id)).forUpdate().fetch();
        return find(id);
    }

    void lockUnit(UUID unit) {
        dsl.select(ORG_UNIT.ID).from(ORG_UNIT).where(ORG_UNIT.ID.eq(unit)).forUpdate().fetch();
    }

    void add(UUID id, AttachmentKind kind, UUID unit, NewFile file, int partBytes, UUID by) {
        dsl.insertInto(ATTACHMENT)
                .set(ATTACHMENT.ID, id)
                .set(ATTACHMENT.KIND, kind.name())
                .set(ATTACHMENT.ORG_UNIT_ID, unit)
                .set(ATTACHMENT.STATE, RECEIVING)
                .set(ATTACHMENT.NAME, file.name())
                .set(ATTACHMENT.TITLE, file.title())
                .set(ATTACHMENT.BYTES, file.bytes())
                .set(ATTACHMENT.PART_BYTES, partBytes)
                .set(ATTACHMENT.CRC32, file.crc32())
                .set(ATTACHMENT.STARTED_BY, by)
                .set(ATTACHMENT.STARTED_AT, clock.instant())
                .execute();
    }

    /// The same part again takes the place of the earlier one.
    void put(UUID id, int number, byte[] content) {
        dsl.insertInto(ATTACHMENT_PART)
                .set(ATTACHMENT_PART.ATTACHMENT_ID, id)
                .set(ATTACHMENT_PART.NUMBER, number)
                .set(ATTACHMENT_PART.CONTENT, content)
                .onDuplicateKeyUpdate()
                .set(ATTACHMENT_PART.CONTENT, content)
                .execute();
    }

    List<Integer> received(UUID id) {
        return dsl.select(ATTACHMENT_PART.NUMBER)
                .from(ATTACHMENT_PART)
                .where(ATTACHMENT_PART.ATTACHMENT_ID.eq(id))
                .orderBy(ATTACHMENT_PART.NUMBER)
                .fetch(ATTACHMENT_PART.NUMBER);
    }

    /// One part at a time: a file never lies in memory as a whole.
    byte[] part(UUID id, int number) {
        return dsl.select(ATTACHMENT_PART.CONTENT)
                .from(ATTACHMENT_PART)
                .where(ATTACHMENT_PART.ATTACHMENT_ID.eq(id))
                .and(ATTACHMENT_PART.NUMBER.eq(number))
                .fetchSingle(ATTACHMENT_PART.CONTENT);
    }

    void store(UUID id, String name, ContentKind content, String sha256, String crc32) {
        dsl.update(ATTACHMENT)
                .set(ATTACHMENT.STATE, STORED)
                .set(ATTACHMENT.NAME, name)
                .set(ATTACHMENT.CONTENT_KIND, content.name())
                .set(ATTACHMENT.SHA256, sha256)
                .set(ATTACHMENT.CRC32, crc32)
                .set(ATTACHMENT.STORED_AT, clock.instant())
                .where(ATTACHMENT.ID.eq(id))
                .execute();
    }

    /// The mark only: what was once handed in stays in the database.
    void remove(UUID id, @Nullable UUID by, String reason) {
        dsl.update(ATTACHMENT)
                .set(ATTACHMENT.REMOVED_BY, by)
                .set(ATTACHMENT.REMOVED_AT, clock.instant())
                .set(ATTACHMENT.REMOVED_REASON, reason)
                .where(ATTACHMENT.ID.eq(id))
                .execute();
    }

    /// Gives up uploads nobody goes on with: a person's oldest ones beyond a number, and a few of
    /// anybody's that began too long ago.
    void forget(UUID person, int kept, Instant before) {
        var own =
                dsl.select(ATTACHMENT.ID)
                        .from(ATTACHMENT)
                        .where(ATTACHMENT.STARTED_BY.eq(person))
                        .and(ATTACHMENT.STATE.eq(RECEIVING))
                        .orderBy(ATTACHMENT.STARTED_AT.desc(), ATTACHMENT.ID.desc())
                        .limit(100)
                        .fetch(ATTACHMENT.ID);
        var old =
                dsl.select(ATTACHMENT.ID)
                        .from(ATTACHMENT)
                        .where(ATTACHMENT.STATE.eq(RECEIVING))
                        .and(ATTACHMENT.STARTED_AT.lt(before))
                        .orderBy(ATTACHMENT.STARTED_AT)
                        .limit(2)
                        .forUpdate()
                        .skipLocked()
                        .fetch(ATTACHMENT.ID);
        discard(own.stream().skip(kept).toList());
        discard(old);
    }

    private List<Attachment> select(Condition which) {
        return dsl.select(ATTACHMENT, UNIT, PERSON.NAME)
                .from(ATTACHMENT)
                .join(ORG_UNIT)
                .on(ORG_UNIT.ID.eq(ATTACHMENT.ORG_UNIT_ID))
                .join(TODAY)
                .on(TODAY.ORG_UNIT_ID.eq(ORG_UNIT.ID))
                .and(lastInForce(TODAY, YearMonth.now(clock)))
                .join(PERSON)
                .on(PERSON.ID.eq(ATTACHMENT.STARTED_BY))
                .where(which)
                .orderBy(ATTACHMENT.STORED_AT, ATTACHMENT.ID)
                .fetch(row -> attachment(row.value1(), row.value2(), row.value3()));
    }

    private static Attachment attachment(AttachmentRecord file, OrgUnit unit, String by) {
        var at = file.getStoredAt();
        return new Attachment(
                file.getId(),
                AttachmentKind.valueOf(file.getKind()),
                unit,
                file.getName(),
                file.getTitle(),
                file.getBytes(),
                file.getPartBytes(),
                file.getCrc32(),
                file.getStartedBy(),
                by,
                at == null
                        ? null
                        : new Stored(
                                ContentKind.valueOf(file.getContentKind()), file.getSha256(), at),
                file.getRemovedAt() != null);
    }
}
