package org.tongbao.sums;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;

/// When facts are added up: every `tongbao.sums.fold-every`, unless `tongbao.sums.folding` is
/// false.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "tongbao.sums.folding", matchIfMissing = true)
class FoldingSchedule {

    private static final Logger log = LoggerFactory.getLogger(FoldingSchedule.class);

    private final Folder folder;

    FoldingSchedule(Folder folder) {
        this.folder = folder;
    }

    @Scheduled(
            initialDelayString = "${tongbao.sums.fold-every:5s}",
            fixedDelayString = "${tongbao.sums.fold-every:5s}")
    void fold() {
        try {
            folder.foldAll();
        } catch (DataAccessException | TransactionException away) {
            log.warn("汇总暂未更新，稍后再试 | Sums could not be made, trying again: {}", away.getMessage());
        }
    }
}
