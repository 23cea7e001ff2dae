package org.tongbao.task;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static org.tongbao.db.Tables.MONTH_CLOSING;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.db.Tables.RECTIFICATION;
import static org.tongbao.db.Tables.REPORT;
import static org.tongbao.db.Tables.SIGN_OFF;
import static org.tongbao.db.Tables.SOURCE_ROW;
import static org.tongbao.orgunit.OrgUnitTree.lastInForce;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record6;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.Scope;
import org.tongbao.authority.UnitPath;
import org.tongbao.db.tables.OrgUnitPlacement;
import org.tongbao.orgunit.Heirs;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// What waits for a person beside the reports they have to file: one statement, whatever there is.
@Repository
class WaitingThings {

    /// Nobody does more than this in a day, and the list says what comes first.
    private static final int MOST = 200;

    private static final OrgUnitPlacement PLACED = ORG_UNIT_PLACEMENT.as("placed");
    private static final OrgUnitPlacement OFFICE = ORG_UNIT_PLACEMENT.as("office_placed");

    private final DSLContext dsl;
    private final Clock clock;

    WaitingThings(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    /// A thing before its unit is read.
    record Waiting(
            TaskKind kind,
            UUID unit,
            @Nullable YearMonth month,
            @Nullable LocalDate dueOn,
            @Nullable UUID rectification,
            int count) {}

    /// @param person who it is
    /// @param clerk the very units the person is clerk of
    /// @param leads the very units the person is a leader of
    /// @param reviewed where the person reviews
    /// @param offices for which the person decides about rectifications
    /// @param closed whose months the person closes
    record Hands(
            UUID person,
            Collection<UnitPath> clerk,
            Collection<UnitPath> leads,
            Scope reviewed,
            Scope offices,
            Scope closed) {}

    List<Waiting> of(Hands hands) {
        return Stream.of(
                        toReply(hands),
                        toCheck(hands),
                        toSign(hands),
                        toReview(hands),
                        toDecide(hands),
                        overdue(hands),
                        months(hands))
                .reduce(Select::unionAll)
                .map(all -> dsl.selectFrom(all.asTable("waiting")).limit(MOST))
                .orElseThrow()
                .fetch(row ->
                        new Waiting(
                                TaskKind.valueOf((String) row.get(0)),
                                (UUID) row.get(1),
                                (YearMonth) row.get(2),
                                (LocalDate) row.get(3),
                                (UUID) row.get(4),
                                (Integer) row.get(5)));
    }

    private Select<Record6<String, UUID, YearMonth, LocalDate, UUID, Integer>> toReply(
            Hands hands) {
        var heirs = Heirs.in(month(), "heir");
        return select(
                        kind(TaskKind.RECTIFICATION_TO_REPLY).as("kind"),
                        PLACED.ORG_UNIT_ID.as("unit_id"),
                        RECTIFICATION.MONTH.as("month"),
                        RECTIFICATION.DUE_ON.as("due_on"),
                        RECTIFICATION.ID.as("rectification_id"),
                        inline(1).as("things"))
                .from(RECTIFICATION)
                .leftJoin(heirs.table())
                .on(heirs.unit().eq(RECTIFICATION.ORG_UNIT_ID))
                .join(PLACED)
                .on(PLACED.ORG_UNIT_ID.eq(heirs.orSelf(RECTIFICATION.ORG_UNIT_ID)))
                .and(lastInForce(PLACED, month()))
                .where(RECTIFICATION.STATE.in("OPEN", "RETURNED"))
                .and(at(hands.clerk()));
    }

    private Select<Record6<String, UUID, YearMonth, LocalDate, UUID, Integer>> toCheck(
            Hands hands) {
        return select(
                        kind(TaskKind.ROWS_TO_CHECK),
                        SOURCE_ROW.ORG_UNIT_ID,
                        inline(null, RECTIFICATION.MONTH),
                        inline(null, RECTIFICATION.DUE_ON),
                        inline(null, RECTIFICATION.ID),
                        count())
                .from(SOURCE_ROW)
                .join(PLACED)
                .on(PLACED.ORG_UNIT_ID.eq(SOURCE_ROW.ORG_UNIT_ID))
                .and(lastInForce(PLACED, month()))
                .where(SOURCE_ROW.STATE.eq("ASSIGNED"))
                .and(at(hands.clerk()))
                .groupBy(SOURCE_ROW.ORG_UNIT_ID);
    }

    /// 审签: not what the person sent.
    private Select<Record6<String, UUID, YearMonth, LocalDate, UUID, Integer>> toSign(Hands hands) {
        return select(
                        kind(TaskKind.REPORT_TO_SIGN),
                        SIGN_OFF.ORG_UNIT_ID,
                        SIGN_OFF.MONTH,
                        inline(null, RECTIFICATION.DUE_ON),
                        inline(null, RECTIFICATION.ID),
                        inline(1))
                .from(SIGN_OFF)
                .join(PLACED)
                .on(PLACED.ORG_UNIT_ID.eq(SIGN_OFF.ORG_UNIT_ID))
                .and(lastInForce(PLACED, month()))
                .where(SIGN_OFF.STATE.eq("WAITING"))
                .and(SIGN_OFF.SENT_BY.ne(hands.person()))
                .and(at(hands.leads()));
    }

    private Select<Record6<String, UUID, YearMonth, LocalDate, UUID, Integer>> toReview(
            Hands hands) {
        return select(
                        kind(TaskKind.REPORTS_TO_REVIEW),
                        PLACED.PARENT_ID,
                        REPORT.MONTH,
                        inline(null, RECTIFICATION.DUE_ON),
                        inline(null, RECTIFICATION.ID),
                        count())
                .from(REPORT)
                .join(PLACED)
                .on(PLACED.ORG_UNIT_ID.eq(REPORT.ORG_UNIT_ID))
                .and(lastInForce(PLACED, month()))
                .where(REPORT.STATE.eq("SUBMITTED"))
                .and(PLACED.PARENT_ID.isNotNull())
                .and(hands.reviewed().covers(PLACED.PATH))
                .groupBy(PLACED.PARENT_ID, REPORT.MONTH);
    }

    private Select<Record6<String, UUID, YearMonth, LocalDate, UUID, Integer>> toDecide(
            Hands hands) {
        return ofOffices(hands, TaskKind.REPLY_TO_DECIDE, RECTIFICATION.STATE.eq("REPLIED"));
    }

    private Select<Record6<String, UUID, YearMonth, LocalDate, UUID, Integer>> overdue(
            Hands hands) {
        return ofOffices(
                hands,
                TaskKind.RECTIFICATION_OVERDUE,
                RECTIFICATION
                        .STATE
                        .in("OPEN", "RETURNED")
                        .and(RECTIFICATION.DUE_ON.lt(LocalDate.now(clock))));
    }

    private Select<Record6<String, UUID, YearMonth, LocalDate, UUID, Integer>> ofOffices(
            Hands hands, TaskKind kind, Condition which) {
        return select(
                        kind(kind),
                        RECTIFICATION.ORG_UNIT_ID,
                        RECTIFICATION.MONTH,
                        RECTIFICATION.DUE_ON,
                        RECTIFICATION.ID,
                        inline(1))
                .from(RECTIFICATION)
                .join(OFFICE)
                .on(OFFICE.ORG_UNIT_ID.eq(RECTIFICATION.OFFICE_ID))
                .and(lastInForce(OFFICE, month()))
                .where(which)
                .and(hands.offices().covers(OFFICE.PATH));
    }

    /// Months of units below that wait, and the person's own that came back.
    private Select<Record6<String, UUID, YearMonth, LocalDate, UUID, Integer>> months(Hands hands) {
        var later = MONTH_CLOSING.as("later");
        var last =
                MONTH_CLOSING.NUMBER.eq(
                        select(max(later.NUMBER))
                                .from(later)
                                .where(later.ORG_UNIT_ID.eq(MONTH_CLOSING.ORG_UNIT_ID))
                                .and(later.MONTH.eq(MONTH_CLOSING.MONTH)));
        var own = hands.closed().roots().stream().map(UnitPath::value).toList();
        var returned = MONTH_CLOSING.ACT.eq("RETURNED").and(PLACED.PATH.in(own));
        var handedUp =
                MONTH_CLOSING
                        .ACT
                        .eq("CLOSED")
                        .and(hands.closed().covers(PLACED.PATH))
                        .and(PLACED.PATH.notIn(own));
        return select(
                        when(MONTH_CLOSING.ACT.eq("CLOSED"), kind(TaskKind.MONTH_TO_DECIDE))
                                .otherwise(kind(TaskKind.MONTH_RETURNED)),
                        MONTH_CLOSING.ORG_UNIT_ID,
                        MONTH_CLOSING.MONTH,
                        inline(null, RECTIFICATION.DUE_ON),
                        inline(null, RECTIFICATION.ID),
                        inline(1))
                .from(MONTH_CLOSING)
                .join(PLACED)
                .on(PLACED.ORG_UNIT_ID.eq(MONTH_CLOSING.ORG_UNIT_ID))
                .and(lastInForce(PLACED, month()))
                .where(last)
                .and(returned.or(handedUp));
    }

    private static Condition at(Collection<UnitPath> units) {
        return units.isEmpty()
                ? falseCondition()
                : PLACED.PATH.in(units.stream().map(UnitPath::value).toList());
    }

    private static Field<String> kind(TaskKind kind) {
        return inline(kind.name());
    }

    private YearMonth month() {
        return YearMonth.now(clock);
    }
}
