package org.tongbao.access;

import static org.tongbao.access.RoleGrants.ofJoinedPerson;
import static org.tongbao.db.Tables.PERSON;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.Actor;
import org.tongbao.authority.PersonActor;
import org.tongbao.authority.PersonView;
import org.tongbao.authority.SystemActor;
import org.tongbao.authority.TokenActor;

import java.util.UUID;

/// Reads what an actor may know of itself: everything.
@Repository
class Viewers {

    private final DSLContext dsl;
    private final ApiTokens tokens;
    private final PasswordPolicy policy;
    private final Today today;

    Viewers(DSLContext dsl, ApiTokens tokens, PasswordPolicy policy, Today today) {
        this.dsl = dsl;
        this.tokens = tokens;
        this.policy = policy;
        this.today = today;
    }

    /// One statement.
    Viewer of(Actor actor) {
        return switch (actor) {
            case PersonActor person -> person(person, person.id());
            case TokenActor token -> Viewer.of(token, tokens.get(token.id()).forItself());
            case SystemActor _ -> throw new IllegalArgumentException("The system does not look");
        };
    }

    private Viewer person(PersonActor actor, UUID id) {
        var grants = ofJoinedPerson(today.month(), RoleGrants.holds(today.month()));
        return dsl.select(
                        PERSON.NAME,
                        PERSON.TITLE,
                        PERSON.MOBILE,
                        PERSON.OFFICE_PHONE,
                        PERSON.LANGUAGE,
                        PERSON.TEXT_SIZE,
                        PERSON.MUST_CHANGE_PASSWORD,
                        PERSON.PASSWORD_SET_AT,
                        grants)
                .from(PERSON)
                .where(PERSON.ID.eq(id))
                .fetchSingle(row ->
                        new Viewer(
                                actor,
                                new PersonView(
                                        id, row.value1(), row.value2(), row.value3(), row.value4()),
                                null,
                                row.value9(),
                                row.value7(),
                                policy.dueAt(row.value8()),
                                row.value5(),
                                row.value6()));
    }
}
