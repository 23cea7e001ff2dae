package org.tongbao.notice;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tongbao.authority.UnitPath;
import org.tongbao.report.MonthActed;
import org.tongbao.report.MonthPublished;
import org.tongbao.report.PastMonthPublished;
import org.tongbao.report.ReportEvent.ReportApproved;
import org.tongbao.report.ReportEvent.ReportCorrected;
import org.tongbao.report.ReportEvent.ValuesCount;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Set;
import java.util.UUID;

/// Writes down what happens to published months, in the transaction of the act: no act without its
/// notice, no notice without its act.
@Component
class NoticeListener {

    /// Acts after which a closed month is open.
    private static final Set<String> OPENING = Set.of("reopened", "returned");

    private final Notices notices;
    private final Clock clock;

    NoticeListener(Notices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    @EventListener
    @Order(1)
    @Transactional(propagation = Propagation.MANDATORY)
    void on(MonthPublished event) {
        ofUnit(NoticeKind.PUBLISHED, event.unit(), event.path(), event.month(), clock.instant());
    }

    @EventListener
    @Order(1)
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PastMonthPublished event) {
        ofUnit(NoticeKind.PUBLISHED, event.unit(), event.path(), event.month(), event.at());
    }

    /// Counts above its unit, wherever the month has been published already.
    @EventListener
    @Order(1)
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ValuesCount event) {
        var kind =
                switch (event) {
                    case ReportApproved _ -> NoticeKind.COMPLETED;
                    case ReportCorrected _ -> NoticeKind.CORRECTED;
                };
        var report = event.of();
        for (var publisher : notices.publishers(report.path(), report.month())) {
            notices.add(
                    kind,
                    publisher,
                    report.month(),
                    report.unit(),
                    event.demonstration(),
                    report.at());
        }
    }

    @EventListener
    @Order(1)
    @Transactional(propagation = Propagation.MANDATORY)
    void on(MonthActed event) {
        if (OPENING.contains(event.act())
                && notices.publishers(event.path(), event.month()).contains(event.unit())) {
            ofUnit(NoticeKind.REOPENED, event.unit(), event.path(), event.month(), clock.instant());
        }
    }

    private void ofUnit(NoticeKind kind, UUID unit, UnitPath path, YearMonth month, Instant at) {
        notices.add(kind, unit, month, null, notices.holdsDemonstration(path, month), at);
    }
}
