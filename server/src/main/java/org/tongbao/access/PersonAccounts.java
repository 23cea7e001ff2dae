package org.tongbao.access;

import static org.jooq.impl.DSL.collation;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.tongbao.access.RoleGrants.ofJoinedPerson;
import static org.tongbao.access.Today.lastInForce;
import static org.tongbao.authority.PersonColumns.person;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.db.Tables.PERSON;
import static org.tongbao.db.Tables.ROLE_GRANT;
import static org.tongbao.db.Tables.SIGN_IN_THROTTLE;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.Scope;
import org.tongbao.authority.UnitPath;
import org.tongbao.graphql.Cursor;
import org.tongbao.graphql.Page;
import org.tongbao.graphql.PageRequest;
import org.tongbao.problem.NotFoundException;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// Reads people as administrators see them.
@Repository
class PersonAccounts {

    private final DSLContext dsl;
    private final Today today;

    PersonAccounts(DSLContext dsl, Today today) {
        this.dsl = dsl;
        this.today = today;
    }

    private record Row(String home, PersonAccount account) {}

    /// One person with the roles inside the scope.
    PersonAccount get(Scope scope, UUID person) {
        return dsl.select(account(scope.covers(ORG_UNIT_PLACEMENT.PATH)))
                .from(PERSON)
                .where(PERSON.ID.eq(person))
                .fetchOptional(row -> row.value1())
                .orElseThrow(() -> new NotFoundException("person " + person));
    }

    /// Everybody with a role in a subtree, with the roles there, at most so many.
    List<PersonAccount> all(UnitPath unit, int most) {
        return under(unit, null, null, most).stream().map(Row::account).toList();
    }

    /// People with a role in a subtree, by their first unit there, name and identity.
    Page<PersonAccount> under(UnitPath unit, @Nullable String search, PageRequest request) {
        var rows = under(unit, search, request.after(), request.limit());
        return request.page(rows, PersonAccounts::keys).map(Row::account);
    }

    private List<Row> under(
            UnitPath unit, @Nullable String search, @Nullable Cursor after, int most) {
        var under = Scope.under(ORG_UNIT_PLACEMENT.PATH, unit);
        var home = min(ORG_UNIT_PLACEMENT.PATH).as("home");
        var held =
                select(ROLE_GRANT.PERSON_ID, home)
                        .from(ROLE_GRANT)
                        .join(ORG_UNIT_PLACEMENT)
                        .on(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.eq(ROLE_GRANT.ORG_UNIT_ID))
                        .and(lastInForce(today.month()))
                        .where(under)
                        .groupBy(ROLE_GRANT.PERSON_ID)
                        .asTable("held");
        var place = held.field(home);
        return dsl.select(place, account(under))
                .from(held)
                .join(PERSON)
                .on(PERSON.ID.eq(held.field(ROLE_GRANT.PERSON_ID)))
                .where(found(search))
                .and(after(place, after))
                .orderBy(place, PERSON.NAME, PERSON.ID)
                .limit(most)
                .fetch(row -> new Row(row.value1(), row.value2()));
    }

    private static List<Object> keys(Row row) {
        var person = row.account().person();
        return List.of(row.home(), person.name(), person.id());
    }

    private static Condition after(Field<String> place, @Nullable Cursor cursor) {
        return cursor == null
                ? noCondition()
                : row(place, PERSON.NAME, PERSON.ID)
                        .gt(cursor.text(0), cursor.text(1), cursor.uuid(2));
    }

    /// Part of the name, account or mobile number.
    private static Condition found(@Nullable String search) {
        if (search == null || search.isBlank()) {
            return noCondition();
        }
        var text = search.strip();
        var named = PERSON.NAME.collate(collation("utf8mb4_unicode_520_ci")).contains(text);
        return text.chars().allMatch(c -> c < 128)
                ? named.or(PERSON.ACCOUNT.contains(text.toLowerCase(Locale.ROOT)))
                        .or(PERSON.MOBILE.contains(text))
                : named;
    }

    private SelectField<PersonAccount> account(Condition grants) {
        return row(
                        person(PERSON),
                        PERSON.ACCOUNT,
                        PERSON.ACTIVE,
                        lockedUntil(),
                        PERSON.LAST_SEEN_AT,
                        ofJoinedPerson(today.month(), grants))
                .mapping(PersonAccount.class, PersonAccount::new);
    }

    /// Wrong guesses are counted under what was typed: the account or the mobile number.
    private Field<Instant> lockedUntil() {
        return field(
                select(max(SIGN_IN_THROTTLE.BLOCKED_UNTIL))
                        .from(SIGN_IN_THROTTLE)
                        .where(SIGN_IN_THROTTLE.KIND.eq(Throttle.Kind.ACCOUNT.name()))
                        .and(
                                SIGN_IN_THROTTLE.KEY_HASH.in(
                                        fingerprint(PERSON.ACCOUNT), fingerprint(PERSON.MOBILE)))
                        .and(SIGN_IN_THROTTLE.BLOCKED_UNTIL.gt(today.now())));
    }

    /// As [Fingerprint], said by the database.
    private static Field<byte[]> fingerprint(Field<String> text) {
        return field("unhex(sha2({0}, 256))", byte[].class, text);
    }
}
