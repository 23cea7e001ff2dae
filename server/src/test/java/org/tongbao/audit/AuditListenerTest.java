package org.tongbao.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tongbao.db.Tables.AUDIT_ENTRY;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongbao.authority.SystemActor;
import org.tongbao.testing.IntegrationTest;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;

@IntegrationTest
class AuditListenerTest {

    @Autowired ApplicationEventPublisher events;
    @Autowired TransactionTemplate transaction;
    @Autowired DSLContext dsl;

    private final UUID subject = UUID.randomUUID();

    @Test
    void whatIsDoneIsWrittenDownWithItsDetailInCanonicalForm() {
        transaction.executeWithoutResult(_ -> publish(false));
        var entry =
                dsl.selectFrom(AUDIT_ENTRY).where(AUDIT_ENTRY.SUBJECT_ID.eq(subject)).fetchSingle();
        assertThat(entry.getAction()).isEqualTo("sample.done");
        assertThat(entry.getActorKind()).isEqualTo("SYSTEM");
        assertThat(entry.getMonth()).isEqualTo(YearMonth.of(2026, 10));
        assertThat(entry.getDetail())
                .isEqualTo(
                        "{\"after\":{\"patents\":100,\"训练\":1200.5},\"before\":{},\"month\":\"2026-10\"}");
    }

    @Test
    void aListenerThatThrowsLeavesNothingStored() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> publish(true)))
                .hasMessage("a listener failed");
        assertThat(dsl.fetchExists(AUDIT_ENTRY, AUDIT_ENTRY.SUBJECT_ID.eq(subject))).isFalse();
    }

    @Test
    void whatIsDoneOutsideATransactionIsRefused() {
        assertThatThrownBy(() -> publish(false))
                .isInstanceOf(IllegalTransactionStateException.class);
        assertThat(dsl.fetchExists(AUDIT_ENTRY, AUDIT_ENTRY.SUBJECT_ID.eq(subject))).isFalse();
    }

    @Test
    void whatHasNoWordsForPeopleIsNotWrittenByAnyTest() {
        WrittenActions.check("ledger_record.made");
        assertThatThrownBy(() -> WrittenActions.check("ledger_record.burnt"))
                .hasMessageStartingWith("ledger_record.burnt has no words");
    }

    private void publish(boolean refused) {
        var after = Map.of("训练", new BigDecimal("1200.5"), "patents", new BigDecimal("1E+2"));
        var deed =
                Deed.of("sample.done", new SystemActor("样例"))
                        .in(YearMonth.of(2026, 10))
                        .about(subject)
                        .with(
                                Map.of(
                                        "month",
                                        YearMonth.of(2026, 10),
                                        "before",
                                        Map.of(),
                                        "after",
                                        after));
        events.publishEvent(new SampleDone(deed, refused));
    }
}
