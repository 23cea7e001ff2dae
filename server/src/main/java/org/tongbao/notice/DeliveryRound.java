package org.tongbao.notice;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.tongbao.problem.NotFoundException;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Numbers what happened and tries what is due. Each webhook is called once at a time and in the
/// order of the notices, several beside each other: a slow receiver keeps nobody else waiting.
@Component
class DeliveryRound implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(DeliveryRound.class);

    private static final int AT_ONCE = 4;
    private static final int BATCH = 200;

    private final NoticeNumbering numbering;
    private final Deliveries deliveries;
    private final Webhooks webhooks;
    private final DeliveryWorkflow workflow;
    private final WebhookCall call;
    private final Clock clock;

    /// Called by this server at this moment; what others call, the claims tell.
    private final Set<UUID> busy = ConcurrentHashMap.newKeySet();

    private final ThreadPoolExecutor callers =
            new ThreadPoolExecutor(
                    AT_ONCE,
                    AT_ONCE,
                    30,
                    TimeUnit.SECONDS,
                    new LinkedBlockingQueue<>(),
                    Thread.ofPlatform().daemon().name("webhooks-", 0).factory());

    DeliveryRound(
            NoticeNumbering numbering,
            Deliveries deliveries,
            Webhooks webhooks,
            DeliveryWorkflow workflow,
            WebhookCall call,
            Clock clock) {
        this.numbering = numbering;
        this.deliveries = deliveries;
        this.webhooks = webhooks;
        this.workflow = workflow;
        this.call = call;
        this.clock = clock;
        callers.allowCoreThreadTimeOut(true);
    }

    /// @return done when everything that was due has been tried
    CompletableFuture<Void> go() {
        numbering.go();
        var due = new LinkedHashMap<UUID, List<Delivery>>();
        for (var delivery : deliveries.due(clock.instant(), BATCH)) {
            due.computeIfAbsent(delivery.webhook(), _ -> new ArrayList<>()).add(delivery);
        }
        return CompletableFuture.allOf(
                due.entrySet().stream()
                        .filter(entry -> busy.add(entry.getKey()))
                        .map(entry -> CompletableFuture.runAsync(() -> tell(entry), callers))
                        .toArray(CompletableFuture[]::new));
    }

    private void tell(Map.Entry<UUID, List<Delivery>> due) {
        try {
            for (var delivery : due.getValue()) {
                if (!took(delivery)) {
                    return;
                }
            }
        } catch (NotFoundException removed) {
            log.debug("The webhook was removed meanwhile", removed);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException broken) {
            log.warn("推送暂时没有办成，稍后再试 | A webhook is called again later: {}", broken.getMessage());
        } finally {
            busy.remove(due.getKey());
        }
    }

    /// One that takes nothing is left alone until the next is due.
    private boolean took(Delivery delivery) throws InterruptedException {
        var webhook = webhooks.get(delivery.webhook());
        if (!webhook.active() || !workflow.claim(delivery)) {
            return false;
        }
        var answer = call.send(webhook, Message.of(delivery));
        workflow.settle(delivery, answer);
        return answer.taken();
    }

    @Override
    public void destroy() {
        callers.shutdownNow();
    }
}
