package org.tongbao.audit;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Scope;
import org.tongbao.authority.Verb;
import org.tongbao.graphql.BadUserInputException;
import org.tongbao.problem.ForbiddenException;

/// The chain of seals is one for all units, and says nothing of what they did.
@Controller
class AuditSealController {

    private final AuditSeals seals;
    private final TrailVerification verification;

    AuditSealController(AuditSeals seals, TrailVerification verification) {
        this.seals = seals;
        this.verification = verification;
    }

    record AuditChain(@Nullable AuditSeal newest, int unsealed) {}

    record ExpectedAuditSealInput(int number, String hash) {}

    @QueryMapping
    AuditChain auditChain(Actor reader) {
        require(reader, Verb.AUDIT_READ);
        return new AuditChain(seals.newest().orElse(null), seals.unsealed());
    }

    @QueryMapping
    Verification auditVerification(
            Actor reader,
            @Argument int after,
            @Argument @Nullable ExpectedAuditSealInput expected) {
        require(reader, Verb.AUDIT_VERIFY);
        return verification.next(after, expected == null ? null : read(expected));
    }

    @SchemaMapping(typeName = "AuditSeal", field = "hash")
    String hash(AuditSeal seal) {
        return seal.hash().hex();
    }

    private static ExpectedAuditSeal read(ExpectedAuditSealInput typed) {
        return ExpectedAuditSeal.of(typed.number(), typed.hash())
                .orElseThrow(() -> new BadUserInputException("SEAL_UNREADABLE"));
    }

    private static void require(Actor reader, Verb verb) {
        if (reader.scope(verb).equals(Scope.NOWHERE)) {
            throw new ForbiddenException(verb + " of the whole trail");
        }
    }
}
