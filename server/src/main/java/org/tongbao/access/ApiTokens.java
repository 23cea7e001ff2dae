package org.tongbao.access;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.when;
import static org.tongbao.access.Today.lastInForce;
import static org.tongbao.authority.PersonColumns.person;
import static org.tongbao.db.Tables.API_TOKEN;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.db.Tables.PERSON;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record10;
import org.jooq.SelectConditionStep;
import org.jooq.SelectField;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.PersonView;
import org.tongbao.authority.Scope;
import org.tongbao.authority.TokenReach;
import org.tongbao.authority.UnitPath;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.orgunit.OrgUnitTree;
import org.tongbao.problem.NotFoundException;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// API tokens, known by the fingerprint of their secret.
@Repository
class ApiTokens {

    static final String PREFIX = "tb_";

    private final DSLContext dsl;
    private final Today today;

    ApiTokens(DSLContext dsl, Today today) {
        this.dsl = dsl;
        this.today = today;
    }

    /// Token and place of its unit in one statement, found by unique keys.
    Optional<Program> find(byte[] fingerprint, Instant now) {
        return dsl.select(
                        API_TOKEN.ID,
                        API_TOKEN.NAME,
                        ORG_UNIT_PLACEMENT.PATH.convertFrom(UnitPath::new),
                        API_TOKEN.REACH.convertFrom(TokenReach::valueOf),
                        allowance())
                .from(API_TOKEN)
                .join(ORG_UNIT_PLACEMENT)
                .on(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.eq(API_TOKEN.ORG_UNIT_ID))
                .and(lastInForce(today.month()))
                .where(API_TOKEN.SECRET_HASH.eq(fingerprint))
                .and(API_TOKEN.REVOKED_AT.isNull())
                .and(API_TOKEN.EXPIRES_AT.gt(now))
                .fetchOptional(mapping(Program::new));
    }

    /// A token by its identity, for whoever was recognised by it or asked for the right over it.
    ///
    /// @throws NotFoundException when there is none
    ApiToken get(UUID token) {
        return tokens(API_TOKEN.ID.eq(token))
                .fetchOptional(mapping(ApiToken::new))
                .orElseThrow(() -> new NotFoundException("token " + token));
    }

    /// The tokens on a unit and those under it, newest first, at most so many.
    List<ApiToken> under(UnitPath path, int most) {
        return tokens(Scope.under(ORG_UNIT_PLACEMENT.PATH, path))
                .orderBy(API_TOKEN.ID.desc())
                .limit(most)
                .fetch(mapping(ApiToken::new));
    }

    void create(NewApiToken token, UUID maker, Instant now) {
        dsl.insertInto(API_TOKEN)
                .set(API_TOKEN.ID, token.id())
                .set(API_TOKEN.SECRET_HASH, token.secret().fingerprint())
                .set(API_TOKEN.NAME, token.name())
                .set(API_TOKEN.ORG_UNIT_ID, token.place().unit())
                .set(API_TOKEN.REACH, token.reach().name())
                .set(API_TOKEN.CREATED_BY, maker)
                .set(API_TOKEN.CREATED_AT, now)
                .set(API_TOKEN.EXPIRES_AT, token.expiresAt())
                .set(API_TOKEN.REQUESTS_PER_MINUTE, token.requestsPerMinute())
                .execute();
    }

    /// @return whether it held until now
    boolean revoke(UUID token, Instant now) {
        return dsl.update(API_TOKEN)
                        .set(API_TOKEN.REVOKED_AT, now)
                        .where(API_TOKEN.ID.eq(token))
                        .and(API_TOKEN.REVOKED_AT.isNull())
                        .execute()
                > 0;
    }

    /// Counts a request against the minute of its token, on whichever server it came in.
    ///
    /// @return whether it is within what the token may ask; one that is not is not counted
    boolean count(UUID token, Instant now) {
        var minute = Allowance.minute(now);
        var another = API_TOKEN.COUNTED_MINUTE.isDistinctFrom(minute);
        // The database works these out from left to right: the count looks at the minute before.
        return dsl.update(API_TOKEN)
                        .set(
                                API_TOKEN.COUNTED_REQUESTS,
                                when(another, 1).otherwise(API_TOKEN.COUNTED_REQUESTS.plus(1)))
                        .set(API_TOKEN.COUNTED_MINUTE, minute)
                        .set(API_TOKEN.LAST_USED_AT, now)
                        .where(API_TOKEN.ID.eq(token))
                        .and(
                                another.or(
                                        API_TOKEN.COUNTED_REQUESTS.lt(
                                                API_TOKEN.REQUESTS_PER_MINUTE)))
                        .execute()
                > 0;
    }

    private static SelectField<Allowance> allowance() {
        return row(
                        API_TOKEN.REQUESTS_PER_MINUTE,
                        API_TOKEN.COUNTED_MINUTE,
                        API_TOKEN.COUNTED_REQUESTS)
                .mapping(Allowance::new);
    }

    private SelectConditionStep<
                    Record10<
                            UUID,
                            String,
                            OrgUnit,
                            TokenReach,
                            Instant,
                            PersonView,
                            Instant,
                            Instant,
                            Instant,
                            Integer>>
            tokens(Condition which) {
        return dsl.select(
                        API_TOKEN.ID,
                        API_TOKEN.NAME,
                        OrgUnitTree.unit(ORG_UNIT, ORG_UNIT_PLACEMENT),
                        API_TOKEN.REACH.convertFrom(TokenReach::valueOf),
                        API_TOKEN.CREATED_AT,
                        person(PERSON),
                        API_TOKEN.EXPIRES_AT,
                        API_TOKEN.REVOKED_AT,
                        API_TOKEN.LAST_USED_AT,
                        API_TOKEN.REQUESTS_PER_MINUTE)
                .from(API_TOKEN)
                .join(PERSON)
                .on(PERSON.ID.eq(API_TOKEN.CREATED_BY))
                .join(ORG_UNIT)
                .on(ORG_UNIT.ID.eq(API_TOKEN.ORG_UNIT_ID))
                .join(ORG_UNIT_PLACEMENT)
                .on(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.eq(ORG_UNIT.ID))
                .and(lastInForce(today.month()))
                .where(which);
    }
}
