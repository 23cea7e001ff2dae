package org.tongbao.access;

import static org.jooq.Records.mapping;
import static org.tongbao.db.Tables.PERSON;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record6;
import org.jooq.SelectJoinStep;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// People as they are stored. Whoever changes one has locked it and asked for the right.
@Repository
class People {

    private final DSLContext dsl;

    People(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// By account, or else by a mobile number that is one person's only.
    Optional<Credentials> credentials(AccountName account) {
        return one(PERSON.ACCOUNT.eq(account.valid() ? account.text() : ""))
                .or(() ->
                        account.mobile()
                                ? one(PERSON.MOBILE.eq(account.text()))
                                : Optional.empty());
    }

    /// The same person again, locked, so that neither password nor activity changes meanwhile.
    Optional<Credentials> lock(UUID person) {
        return selectCredentials()
                .where(PERSON.ID.eq(person))
                .forUpdate()
                .fetchOptional(mapping(Credentials::new));
    }

    Optional<Credentials> credentials(UUID person) {
        return one(PERSON.ID.eq(person));
    }

    Optional<PersonDetails> details(UUID person) {
        return dsl.select(PERSON.NAME, PERSON.TITLE, PERSON.MOBILE, PERSON.OFFICE_PHONE)
                .from(PERSON)
                .where(PERSON.ID.eq(person))
                .fetchOptional(mapping(PersonDetails::new));
    }

    boolean none() {
        return !dsl.fetchExists(PERSON);
    }

    boolean taken(AccountName account) {
        return dsl.fetchExists(PERSON, PERSON.ACCOUNT.eq(account.text()));
    }

    void create(NewPerson person, Instant now) {
        dsl.insertInto(PERSON)
                .set(PERSON.ID, person.id())
                .set(PERSON.ACCOUNT, person.account().text())
                .set(PERSON.NAME, person.details().name())
                .set(PERSON.TITLE, person.details().title())
                .set(PERSON.MOBILE, person.details().mobile())
                .set(PERSON.OFFICE_PHONE, person.details().officePhone())
                .set(PERSON.PASSWORD_HASH, person.passwordHash())
                .set(PERSON.MUST_CHANGE_PASSWORD, person.mustChangePassword())
                .set(PERSON.ACTIVE, true)
                .set(PERSON.TEXT_SIZE, Viewer.NORMAL)
                .set(PERSON.CREATED_AT, now)
                .execute();
    }

    void change(UUID person, PersonDetails details) {
        dsl.update(PERSON)
                .set(PERSON.NAME, details.name())
                .set(PERSON.TITLE, details.title())
                .set(PERSON.MOBILE, details.mobile())
                .set(PERSON.OFFICE_PHONE, details.officePhone())
                .where(PERSON.ID.eq(person))
                .execute();
    }

    /// One the person chose.
    void setPassword(UUID person, String hash, Instant now) {
        dsl.update(PERSON)
                .set(PERSON.PASSWORD_HASH, hash)
                .set(PERSON.MUST_CHANGE_PASSWORD, false)
                .set(PERSON.PASSWORD_SET_AT, now)
                .where(PERSON.ID.eq(person))
                .execute();
    }

    /// One that opens the door once: it has to be changed.
    void setFirstPassword(UUID person, String hash) {
        dsl.update(PERSON)
                .set(PERSON.PASSWORD_HASH, hash)
                .set(PERSON.MUST_CHANGE_PASSWORD, true)
                .setNull(PERSON.PASSWORD_SET_AT)
                .where(PERSON.ID.eq(person))
                .execute();
    }

    /// The password holds no longer than for choosing another.
    void expirePassword(UUID person) {
        dsl.update(PERSON)
                .set(PERSON.MUST_CHANGE_PASSWORD, true)
                .where(PERSON.ID.eq(person))
                .execute();
    }

    void setActive(UUID person, boolean active) {
        dsl.update(PERSON).set(PERSON.ACTIVE, active).where(PERSON.ID.eq(person)).execute();
    }

    void setLanguage(UUID person, String language) {
        dsl.update(PERSON).set(PERSON.LANGUAGE, language).where(PERSON.ID.eq(person)).execute();
    }

    void setTextSize(UUID person, String textSize) {
        dsl.update(PERSON).set(PERSON.TEXT_SIZE, textSize).where(PERSON.ID.eq(person)).execute();
    }

    private Optional<Credentials> one(Condition condition) {
        var found = selectCredentials().where(condition).limit(2).fetch(mapping(Credentials::new));
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private SelectJoinStep<Record6<UUID, String, String, String, Boolean, Instant>>
            selectCredentials() {
        return dsl.select(
                        PERSON.ID,
                        PERSON.NAME,
                        PERSON.ACCOUNT,
                        PERSON.PASSWORD_HASH,
                        PERSON.ACTIVE,
                        PERSON.PASSWORD_SET_AT)
                .from(PERSON);
    }
}
