package org.tongbao.db.embedded;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// What happens when the database ends by itself: it is started again, after a pause that grows
/// with every attempt. Attempts are bounded, since a database that dies again and again wants a
/// person; one that has run well for a while has all of them again.
final class Revival {

    private static final Logger log = LoggerFactory.getLogger(Revival.class);

    private static final List<Duration> PAUSES =
            List.of(
                    Duration.ofMillis(100),
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(3),
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(30));
    private static final Duration WELL = Duration.ofMinutes(10);

    /// Starts the database, and says whether it runs.
    interface Start {
        boolean attempt() throws IOException;
    }

    private final List<Duration> pauses;
    private final CountDownLatch abandoned = new CountDownLatch(1);
    private int attempts;
    private long lastStart = System.nanoTime();

    Revival() {
        this(PAUSES);
    }

    /// @param pauses one before each attempt, so as many as there are attempts
    Revival(List<Duration> pauses) {
        this.pauses = List.copyOf(pauses);
    }

    void begin(Start start) {
        Thread.ofPlatform().daemon().name("database-revival").start(() -> revive(start));
    }

    /// Whether all attempts are used up, waiting for it so long.
    boolean abandoned(Duration patience) throws InterruptedException {
        return abandoned.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    private synchronized void revive(Start start) {
        if (System.nanoTime() - lastStart > WELL.toNanos()) {
            attempts = 0;
        }
        while (attempts < pauses.size()) {
            try {
                Thread.sleep(pauses.get(attempts++));
                if (attempt(start)) {
                    return;
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        abandoned.countDown();
        log.error(
                "内置数据库多次异常退出，不再自动启动。请查看 database.log，排除原因后重新启动服务。数据保留在原目录。 | The embedded database"
                    + " ended again and again and is not started any more. See database.log, remove"
                    + " the cause and restart the server. The data stays where it is.");
    }

    /// @return whether nothing is left to do
    private boolean attempt(Start start) {
        try {
            if (start.attempt()) {
                lastStart = System.nanoTime();
                log.warn(
                        "内置数据库异常退出，已重新启动（第 {} 次） | The embedded database ended by itself and was"
                                + " started again (attempt {} of {})",
                        attempts,
                        attempts,
                        pauses.size());
            }
            return true;
        } catch (IOException | RuntimeException failed) {
            log.warn(
                    "内置数据库异常退出，第 {} 次启动未成功 | The embedded database ended by itself; attempt {} of"
                            + " {} to start it failed: {}",
                    attempts,
                    attempts,
                    pauses.size(),
                    failed.getMessage());
            return false;
        }
    }
}
