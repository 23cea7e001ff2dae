package org.tongbao.audit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;

/// When the trail is sealed: every `tongbao.audit.seal-every`, unless `tongbao.audit.sealing` is
/// false.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "tongbao.audit.sealing", matchIfMissing = true)
class SealingSchedule {

    private static final Logger log = LoggerFactory.getLogger(SealingSchedule.class);

    private final Sealer sealer;

    SealingSchedule(Sealer sealer) {
        this.sealer = sealer;
    }

    @Scheduled(
            initialDelayString = "${tongbao.audit.seal-every:5s}",
            fixedDelayString = "${tongbao.audit.seal-every:5s}")
    void seal() {
        try {
            sealer.sealAll();
        } catch (DataAccessException | TransactionException away) {
            log.warn(
                    "留痕暂未封签，稍后再试 | The trail could not be sealed, trying again: {}",
                    away.getMessage());
        }
    }
}
