package org.tongbao.graphql.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Grant;
import org.tongbao.authority.PersonActor;
import org.tongbao.authority.Role;
import org.tongbao.authority.TokenActor;
import org.tongbao.authority.TokenReach;
import org.tongbao.authority.UnitPath;
import org.tongbao.graphql.ErrorCode;

import java.util.List;
import java.util.Map;
import java.util.UUID;

class DocumentPolicyTest {

    private static final UnitPath UNIT = new UnitPath("370000/370400/370402/");
    private static final String KNOWN = "query Viewer { viewer { language } }";
    private static final String HASH = "0123456789abcdef".repeat(4);
    private static final String OWN = "{ viewer { person { name } } }";

    private final KnownDocuments known = new KnownDocuments(Map.of(HASH, KNOWN));
    private final DocumentPolicy policy = new DocumentPolicy(known, false);

    @Test
    void aKnownHashRunsForAnybody() {
        assertThat(policy.admit(call(null, HASH), null, false)).isEqualTo(KNOWN);
    }

    @Test
    void theTextOfAKnownDocumentRunsForAnybody() {
        assertThat(policy.admit(call(KNOWN, null), null, false)).isEqualTo(KNOWN);
    }

    @Test
    void anUnknownHashIsRefused() {
        assertRefused(call(null, "f".repeat(64)), null, false, ErrorCode.BAD_USER_INPUT);
    }

    @Test
    void aCallWithNeitherIsRefused() {
        assertRefused(call(null, null), null, false, ErrorCode.BAD_USER_INPUT);
    }

    @Test
    void aTokenRunsItsOwnDocuments() {
        var token = new TokenActor(UUID.randomUUID(), "大屏", null, UNIT, TokenReach.PUBLISHED);
        assertThat(policy.admit(call(OWN, null), token, false)).isEqualTo(OWN);
    }

    @Test
    void nobodyElseRunsDocumentsOfTheirOwn() {
        assertRefused(call(OWN, null), null, false, ErrorCode.UNAUTHENTICATED);
        assertRefused(call(OWN, null), null, true, ErrorCode.UNAUTHENTICATED);
        for (var role : Role.values()) {
            assertRefused(call(OWN, null), person(role, false), false, ErrorCode.FORBIDDEN);
        }
    }

    @Test
    void theExplorerIsForAdministrators() {
        assertThat(policy.admit(call(OWN, null), person(Role.ADMINISTRATOR, false), true))
                .isEqualTo(OWN);
        assertRefused(call(OWN, null), person(Role.REVIEWER, false), true, ErrorCode.FORBIDDEN);
        assertRefused(call(OWN, null), person(Role.ADMINISTRATOR, true), true, ErrorCode.FORBIDDEN);
    }

    @Test
    void withoutThePropertyDocumentsAreNotOpen() {
        new ApplicationContextRunner()
                .withBean(KnownDocuments.class, () -> known)
                .withUserConfiguration(DocumentPolicy.class)
                .run(context ->
                        assertThatThrownBy(() ->
                                        context.getBean(DocumentPolicy.class)
                                                .admit(call(OWN, null), null, false))
                                .isInstanceOf(Refusal.class));
    }

    private void assertRefused(
            Call call, @Nullable Actor actor, boolean explorer, ErrorCode expected) {
        assertThatThrownBy(() -> policy.admit(call, actor, explorer))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(expected));
    }

    private static Call call(@Nullable String document, @Nullable String hash) {
        return new Call(document, hash, null, Map.of(), false);
    }

    private static PersonActor person(Role role, boolean mustChangePassword) {
        return new PersonActor(
                UUID.randomUUID(), "张三", null, List.of(new Grant(role, UNIT)), mustChangePassword);
    }
}
