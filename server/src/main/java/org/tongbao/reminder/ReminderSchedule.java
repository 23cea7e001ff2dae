package org.tongbao.reminder;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;

/// When robots are asked whether they have something to say: every ten minutes, unless
/// `tongbao.reminders.sending` is false.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RobotAddresses.class)
class ReminderSchedule {

    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    @ConditionalOnProperty(name = "tongbao.reminders.sending", matchIfMissing = true)
    static class EveryTenMinutes {

        private static final Logger log = LoggerFactory.getLogger(ReminderSchedule.class);

        private final ReminderRound round;

        EveryTenMinutes(ReminderRound round) {
            this.round = round;
        }

        @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT10M")
        void remind() {
            try {
                round.go();
            } catch (DataAccessException | TransactionException away) {
                log.warn("群提醒稍后再试 | Reminders are tried again later: {}", away.getMessage());
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
