package org.tongbao.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongbao.authority.SystemActor;
import org.tongbao.graphql.StatementCounter;
import org.tongbao.testing.IntegrationTest;

import java.util.Set;
import java.util.concurrent.CompletableFuture;

/// Whether anything was done in between is known whatever is sealed when, and never of the past.
@IntegrationTest
class EpochsTest {

    @Autowired AuditTrail trail;
    @Autowired SealedDeeds deeds;
    @Autowired Sealer sealer;
    @Autowired PlatformTransactionManager transactions;
    @Autowired StatementCounter statements;
    private Epochs epochs;

    @BeforeEach
    void looked() {
        epochs = new Epochs(deeds, Set.of("test.idle"));
        epochs.current();
        epochs.current();
    }

    @Test
    void isTheSameUntilSomethingIsDone() {
        var before = now();
        assertThat(now()).isEqualTo(before);
        done("test.idle");
        assertThat(now()).as("an act that does not matter").isEqualTo(before);
        done("test.act");
        var after = now();
        assertThat(after).isNotEqualTo(before);
        assertThat(now()).isEqualTo(after);
    }

    @Test
    void isTheSameWhenOnlyASealComesLater() {
        done("test.act");
        var before = now();
        sealer.sealAll();
        assertThat(now()).isEqualTo(before);
        sealer.sealAll();
        assertThat(now()).isEqualTo(before);
        done("test.act");
        assertThat(now()).isNotEqualTo(before);
    }

    @Test
    void changesForWhatWasDoneAndSealedSince() {
        var before = now();
        done("test.act");
        sealer.sealAll();
        assertThat(now()).isNotEqualTo(before);
    }

    @Test
    void aTransactionThatBeganBeforeIsNotTakenForNow() {
        var before = now();
        var oneMoment = new TransactionTemplate(transactions);
        oneMoment.setIsolationLevel(TransactionTemplate.ISOLATION_REPEATABLE_READ);
        oneMoment.executeWithoutResult(_ -> {
            assertThat(epochs.current()).contains(before);
            elsewhere("test.act", () -> assertThat(now()).isNotEqualTo(before));
            assertThat(epochs.current()).isEmpty();
        });
        oneMoment.executeWithoutResult(_ -> {
            var during = now();
            elsewhere("test.idle", sealer::sealAll);
            elsewhere("test.idle", () -> assertThat(now()).isEqualTo(during));
            assertThat(epochs.current()).as("known only up to an older seal").isEmpty();
        });
    }

    @Test
    void whatIsBeingDoneCountsWhenItIsCommitted() {
        var before = now();
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> {
                    trail.append(Deed.of("test.act", new SystemActor("试")));
                    elsewhere("test.idle", () -> assertThat(now()).isEqualTo(before));
                });
        assertThat(now()).isNotEqualTo(before);
    }

    @Test
    void afterVeryManyActsItBeginsAnew() {
        var before = now();
        for (int one = 0; one <= Epochs.MOST; one++) {
            done("test.act");
        }
        assertThat(epochs.current()).isEmpty();
        sealer.sealAll();
        assertThat(epochs.current()).isEmpty();
        assertThat(now()).isNotEqualTo(before);
    }

    @Test
    void asksOneStatement() {
        assertThat(statements.during(this::now)).hasSize(1);
    }

    private long now() {
        return epochs.current().orElseThrow();
    }

    private void done(String action) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> trail.append(Deed.of(action, new SystemActor("试"))));
    }

    private void elsewhere(String action, Runnable then) {
        CompletableFuture.runAsync(
                        () -> {
                            done(action);
                            then.run();
                        })
                .join();
    }
}
