package org.tongbao.notice;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;

/// When notices are numbered and told: every 5 seconds, unless `tongbao.webhooks.sending` is false.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookAddresses.class)
class NoticeSchedule {

    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    @ConditionalOnProperty(name = "tongbao.webhooks.sending", matchIfMissing = true)
    static class EveryFiveSeconds {

        private static final Logger log = LoggerFactory.getLogger(EveryFiveSeconds.class);

        private final DeliveryRound round;

        EveryFiveSeconds(DeliveryRound round) {
            this.round = round;
        }

        @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT5S")
        void tell() {
            try {
                round.go();
            } catch (DataAccessException | TransactionException away) {
                log.warn("推送稍后再试 | Webhooks are called later: {}", away.getMessage());
            }
        }
    }
}
