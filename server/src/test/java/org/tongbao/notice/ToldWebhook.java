package org.tongbao.notice;

import static org.tongbao.db.Tables.ORG_UNIT;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.YearMonth;
import java.util.Objects;

/// Lets the webhooks of a unit be told that it published a month.
@Component
public class ToldWebhook {

    private final DSLContext dsl;
    private final Notices notices;
    private final DeliveryRound round;
    private final Clock clock;

    ToldWebhook(DSLContext dsl, Notices notices, DeliveryRound round, Clock clock) {
        this.clock = clock;
        this.dsl = dsl;
        this.notices = notices;
        this.round = round;
    }

    public void tell(String unit) {
        happened(unit);
        round.go().join();
    }

    /// As if the unit had published; nobody is told yet.
    void happened(String unit) {
        var id =
                Objects.requireNonNull(
                        dsl.select(ORG_UNIT.ID)
                                .from(ORG_UNIT)
                                .where(ORG_UNIT.CODE.eq(unit))
                                .fetchSingle()
                                .value1());
        notices.add(NoticeKind.PUBLISHED, id, YearMonth.of(2025, 6), null, false, clock.instant());
    }
}
