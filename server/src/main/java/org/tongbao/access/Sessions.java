package org.tongbao.access;

import static org.tongbao.access.Today.lastInForce;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.db.Tables.PERSON;
import static org.tongbao.db.Tables.PERSON_SESSION;
import static org.tongbao.db.Tables.ROLE_GRANT;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.Grant;
import org.tongbao.authority.Role;
import org.tongbao.authority.UnitPath;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Sessions, known by the fingerprint of their secret.
@Repository
class Sessions {

    private final DSLContext dsl;
    private final Today today;

    Sessions(DSLContext dsl, Today today) {
        this.dsl = dsl;
        this.today = today;
    }

    /// Session, person and roles in one statement, found by primary keys.
    Optional<Session> find(byte[] fingerprint, Instant now) {
        var rows =
                dsl.select(
                                PERSON.ID,
                                PERSON.NAME,
                                PERSON.MUST_CHANGE_PASSWORD,
                                PERSON_SESSION.LAST_SEEN_AT,
                                PERSON_SESSION.IDLE_SECONDS,
                                ROLE_GRANT.ROLE,
                                ORG_UNIT_PLACEMENT.PATH)
                        .from(PERSON_SESSION)
                        .join(PERSON)
                        .on(PERSON.ID.eq(PERSON_SESSION.PERSON_ID))
                        .leftJoin(ROLE_GRANT)
                        .on(ROLE_GRANT.PERSON_ID.eq(PERSON.ID))
                        .and(RoleGrants.holds(today.month()))
                        .leftJoin(ORG_UNIT_PLACEMENT)
                        .on(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.eq(ROLE_GRANT.ORG_UNIT_ID))
                        .and(lastInForce(today.month()))
                        .where(PERSON_SESSION.SECRET_HASH.eq(fingerprint))
                        .and(PERSON_SESSION.EXPIRES_AT.gt(now))
                        .and(PERSON.ACTIVE.isTrue())
                        .fetch();
        return rows.isEmpty() ? Optional.empty() : Optional.of(session(rows));
    }

    void open(UUID person, byte[] fingerprint, Instant now, Duration idle, Duration absolute) {
        dsl.insertInto(PERSON_SESSION)
                .set(PERSON_SESSION.SECRET_HASH, fingerprint)
                .set(PERSON_SESSION.PERSON_ID, person)
                .set(PERSON_SESSION.CREATED_AT, now)
                .set(PERSON_SESSION.LAST_SEEN_AT, now)
                .set(PERSON_SESSION.IDLE_SECONDS, Math.toIntExact(Math.max(1, idle.toSeconds())))
                .set(PERSON_SESSION.EXPIRES_AT, now.plus(absolute))
                .execute();
        noticePerson(person, now);
    }

    /// Of the session and its person at once: each statement here is one more time that a request
    /// waits for the disk.
    void notice(byte[] fingerprint, Instant now) {
        dsl.update(PERSON_SESSION.join(PERSON).on(PERSON.ID.eq(PERSON_SESSION.PERSON_ID)))
                .set(PERSON_SESSION.LAST_SEEN_AT, now)
                .set(PERSON.LAST_SEEN_AT, now)
                .where(PERSON_SESSION.SECRET_HASH.eq(fingerprint))
                .and(PERSON_SESSION.LAST_SEEN_AT.lt(now))
                .execute();
    }

    private void noticePerson(UUID person, Instant now) {
        dsl.update(PERSON).set(PERSON.LAST_SEEN_AT, now).where(PERSON.ID.eq(person)).execute();
    }

    int close(byte[] fingerprint) {
        return dsl.deleteFrom(PERSON_SESSION)
                .where(PERSON_SESSION.SECRET_HASH.eq(fingerprint))
                .execute();
    }

    int closeAllOf(UUID person) {
        return dsl.deleteFrom(PERSON_SESSION).where(PERSON_SESSION.PERSON_ID.eq(person)).execute();
    }

    int closeOthersOf(UUID person, byte[] kept) {
        return dsl.deleteFrom(PERSON_SESSION)
                .where(PERSON_SESSION.PERSON_ID.eq(person))
                .and(PERSON_SESSION.SECRET_HASH.ne(kept))
                .execute();
    }

    /// Sessions past their end go, a few at a time.
    void closeEnded(Instant now) {
        dsl.deleteFrom(PERSON_SESSION)
                .where(PERSON_SESSION.EXPIRES_AT.le(now))
                .limit(100)
                .execute();
    }

    private static Session session(Result<? extends Record> rows) {
        var first = rows.getFirst();
        return new Session(
                first.get(PERSON.ID),
                first.get(PERSON.NAME),
                first.get(PERSON.MUST_CHANGE_PASSWORD),
                first.get(PERSON_SESSION.LAST_SEEN_AT),
                Duration.ofSeconds(first.get(PERSON_SESSION.IDLE_SECONDS)),
                grants(rows));
    }

    /// A role on a unit that has no place in the tree yet gives no right.
    private static List<Grant> grants(Result<? extends Record> rows) {
        return rows.stream()
                .filter(row -> row.get(ORG_UNIT_PLACEMENT.PATH) != null)
                .map(row ->
                        new Grant(
                                Role.valueOf(row.get(ROLE_GRANT.ROLE)),
                                new UnitPath(row.get(ORG_UNIT_PLACEMENT.PATH))))
                .toList();
    }
}
