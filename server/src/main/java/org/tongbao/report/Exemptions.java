package org.tongbao.report;

import static org.tongbao.db.Tables.NOT_APPLICABLE;
import static org.tongbao.db.Tables.REPLACED_EXEMPTION;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.tongbao.knownat.FormerRows;

import java.time.Clock;
import java.time.YearMonth;
import java.util.UUID;

/// 不涉及: from which indicators units are exempt, in spans of months that never overlap.
@Repository
class Exemptions {

    static final YearMonth OPEN_END = YearMonth.of(9999, 12);

    private final DSLContext dsl;
    private final FormerRows former;
    private final Clock clock;

    Exemptions(DSLContext dsl, FormerRows former, Clock clock) {
        this.dsl = dsl;
        this.former = former;
        this.clock = clock;
    }

    /// Whether the unit is exempt from the month on, without end. The caller holds the lock of the
    /// unit.
    boolean holds(UUID unit, UUID indicator, YearMonth from) {
        return dsl.fetchExists(
                NOT_APPLICABLE,
                of(unit, indicator)
                        .and(NOT_APPLICABLE.FROM_MONTH.le(from))
                        .and(NOT_APPLICABLE.TO_MONTH.eq(OPEN_END)));
    }

    /// Whether the unit is exempt in any month from this one on.
    boolean any(UUID unit, UUID indicator, YearMonth from) {
        return dsl.fetchExists(
                NOT_APPLICABLE, of(unit, indicator).and(NOT_APPLICABLE.TO_MONTH.ge(from)));
    }

    void begin(UUID unit, UUID indicator, YearMonth from, String reason) {
        end(unit, indicator, from);
        dsl.insertInto(NOT_APPLICABLE)
                .set(NOT_APPLICABLE.ORG_UNIT_ID, unit)
                .set(NOT_APPLICABLE.INDICATOR_ID, indicator)
                .set(NOT_APPLICABLE.FROM_MONTH, from)
                .set(NOT_APPLICABLE.TO_MONTH, OPEN_END)
                .set(NOT_APPLICABLE.REASON, reason)
                .set(NOT_APPLICABLE.KNOWN_FROM, clock.instant())
                .execute();
    }

    /// Months before keep their exemption.
    void end(UUID unit, UUID indicator, YearMonth from) {
        former.keep(
                NOT_APPLICABLE.KNOWN_FROM,
                REPLACED_EXEMPTION.KNOWN_TO,
                of(unit, indicator).and(NOT_APPLICABLE.TO_MONTH.ge(from)),
                clock.instant());
        dsl.deleteFrom(NOT_APPLICABLE)
                .where(of(unit, indicator))
                .and(NOT_APPLICABLE.FROM_MONTH.ge(from))
                .execute();
        dsl.update(NOT_APPLICABLE)
                .set(NOT_APPLICABLE.TO_MONTH, from.minusMonths(1))
                .where(of(unit, indicator))
                .and(NOT_APPLICABLE.TO_MONTH.ge(from))
                .execute();
    }

    private static Condition of(UUID unit, UUID indicator) {
        return NOT_APPLICABLE.ORG_UNIT_ID.eq(unit).and(NOT_APPLICABLE.INDICATOR_ID.eq(indicator));
    }
}
