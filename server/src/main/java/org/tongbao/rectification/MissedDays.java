package org.tongbao.rectification;

import static org.tongbao.db.Tables.RECTIFICATION;
import static org.tongbao.db.Tables.RECTIFICATION_ROUND;

import static java.util.Comparator.naturalOrder;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.Scope;
import org.tongbao.calendar.ReportingWindow;
import org.tongbao.orgunit.Heirs;
import org.tongbao.orgunit.OrgUnit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// 整改逾期, for whoever judges units by it: one statement for all of them.
@Repository
public class MissedDays {

    private final DSLContext dsl;
    private final Clock clock;

    MissedDays(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    /// Of each unit under another the months in which a day passed without a reply, in their order:
    /// each rectification counts once, by the first day it missed, and a month as often as that
    /// happened in it. What was withdrawn counts against nobody; what a merged unit missed counts
    /// with its heir.
    ///
    /// @param scope in which the caller was let in to the unit
    public Map<UUID, List<YearMonth>> under(
            Scope scope, OrgUnit above, YearMonth from, YearMonth to) {
        var missed = new HashMap<UUID, List<YearMonth>>();
        for (var day : firstMissed(scope, above).values()) {
            var month = YearMonth.from(day.on());
            if (!month.isBefore(from) && !month.isAfter(to)) {
                missed.computeIfAbsent(day.unit(), _ -> new ArrayList<>()).add(month);
            }
        }
        missed.values().forEach(months -> months.sort(naturalOrder()));
        return missed;
    }

    private record Day(UUID unit, LocalDate on) {}

    /// By rectification.
    private Map<UUID, Day> firstMissed(Scope scope, OrgUnit above) {
        var today = LocalDate.now(clock);
        var month = YearMonth.now(clock);
        var heirs = Heirs.in(month, "heir");
        Field<UUID> unit = heirs.orSelf(RECTIFICATION.ORG_UNIT_ID).as("kept_by");
        var first = new HashMap<UUID, Day>();
        if (!scope.contains(above.path())) {
            return first;
        }
        dsl.select(
                        RECTIFICATION.ID,
                        unit,
                        RECTIFICATION_ROUND.DUE_ON,
                        RECTIFICATION_ROUND.REPLIED_AT)
                .from(RECTIFICATION)
                .join(RECTIFICATION_ROUND)
                .on(RECTIFICATION_ROUND.RECTIFICATION_ID.eq(RECTIFICATION.ID))
                .leftJoin(heirs.table())
                .on(heirs.unit().eq(RECTIFICATION.ORG_UNIT_ID))
                .where(Heirs.keptUnder(RECTIFICATION.ORG_UNIT_ID, above.path(), month))
                .and(RECTIFICATION.STATE.ne(RectificationState.WITHDRAWN.name()))
                .and(RECTIFICATION_ROUND.DUE_ON.lt(today))
                .orderBy(RECTIFICATION.ID, RECTIFICATION_ROUND.NUMBER)
                .forEach(row -> {
                    if (missed(row.value3(), row.value4())) {
                        first.putIfAbsent(row.value1(), new Day(row.value2(), row.value3()));
                    }
                });
        return first;
    }

    private static boolean missed(LocalDate day, @Nullable Instant repliedAt) {
        return repliedAt == null || repliedAt.isAfter(ReportingWindow.endOf(day));
    }
}
