package org.tongbao.graphql.door;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.authority.PersonActor;
import org.tongbao.authority.Role;
import org.tongbao.authority.TokenActor;
import org.tongbao.graphql.ErrorCode;

/// Who may run which document. Programs with a token may send any; a session, and a caller without
/// either, only what our own client is made of. The explorer is a right of administrators.
@Component
class DocumentPolicy {

    /// By which an administrator's page says that it is the explorer: a header, or a member of
    /// `connection_init`.
    static final String EXPLORER = "X-Tongbao-Explorer";

    private final KnownDocuments known;
    private final boolean open;

    /// @param open whether everybody may send any document: for tests of features
    @Autowired
    DocumentPolicy(
            KnownDocuments known, @Value("${tongbao.graphql.open-documents:false}") boolean open) {
        this.known = known;
        this.open = open;
    }

    /// The text to run.
    String admit(Call call, @Nullable Actor actor, boolean explorer) {
        var document = call.document();
        if (document == null) {
            return known(call.hash());
        }
        if (open || known.contains(document) || mayExplore(actor, explorer)) {
            return document;
        }
        throw actor == null
                ? new Refusal(401, ErrorCode.UNAUTHENTICATED, "DOCUMENT_NEEDS_TOKEN")
                : new Refusal(403, ErrorCode.FORBIDDEN, "DOCUMENT_NEEDS_TOKEN");
    }

    private String known(@Nullable String hash) {
        if (hash == null) {
            throw Refusal.badRequest("DOCUMENT_MISSING");
        }
        return known.byHash(hash).orElseThrow(() -> Refusal.badRequest("DOCUMENT_UNKNOWN"));
    }

    private static boolean mayExplore(@Nullable Actor actor, boolean explorer) {
        return actor instanceof TokenActor
                || explorer && actor instanceof PersonActor person && isAdministrator(person);
    }

    private static boolean isAdministrator(PersonActor person) {
        return !person.mustChangePassword()
                && person.grants().stream().anyMatch(grant -> grant.role() == Role.ADMINISTRATOR);
    }
}
