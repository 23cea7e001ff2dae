package org.tongbao.report;

import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.tongbao.db.Tables.FORM;
import static org.tongbao.db.Tables.FORM_LINE;
import static org.tongbao.db.Tables.FORM_TEXT;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.db.Tables.REPLACED_FORM_LINE;
import static org.tongbao.db.Tables.REPORT;
import static org.tongbao.orgunit.OrgUnitTree.inForce;
import static org.tongbao.orgunit.OrgUnitTree.peerGroup;

import static java.util.stream.Collectors.groupingBy;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tongbao.db.tables.records.FormRecord;
import org.tongbao.knownat.FormerRows;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// Writes what forms ask, and locks what must not change meanwhile: a submission holds its unit's
/// row, so nobody files with the old form while the new one is stored.
@Repository
class FormSpans {

    private final DSLContext dsl;
    private final FormerRows former;
    private final Clock clock;

    FormSpans(DSLContext dsl, FormerRows former, Clock clock) {
        this.dsl = dsl;
        this.former = former;
        this.clock = clock;
    }

    /// A form whose row is locked.
    record Locked(UUID id, String code, String name, YearMonth from, int revision) {}

    /// Locks the unit, those that stand under it at any time, and the form.
    Optional<Locked> lock(UUID unit, FormAudience audience, @Nullable String peerGroup) {
        dsl.select(ORG_UNIT.ID)
                .from(ORG_UNIT)
                .where(ORG_UNIT.ID.eq(unit))
                .or(
                        ORG_UNIT.ID.in(
                                select(ORG_UNIT_PLACEMENT.ORG_UNIT_ID)
                                        .from(ORG_UNIT_PLACEMENT)
                                        .where(ORG_UNIT_PLACEMENT.PARENT_ID.eq(unit))))
                .orderBy(ORG_UNIT.ID)
                .forUpdate()
                .fetch();
        return dsl.selectFrom(FORM)
                .where(FORM.ORG_UNIT_ID.eq(unit))
                .and(FORM.AUDIENCE.eq(audience.name()))
                .and(FORM.PEER_GROUP.eq(stored(peerGroup)))
                .forUpdate()
                .fetchOptional(FormSpans::locked);
    }

    private static Locked locked(FormRecord form) {
        return new Locked(
                form.getId(),
                form.getCode(),
                form.getName(),
                form.getFromMonth(),
                form.getRevision());
    }

    /// A form for all children is of no group.
    private static String stored(@Nullable String peerGroup) {
        return peerGroup == null ? "" : peerGroup;
    }

    /// The peer groups of the units under one in a month, and the last month in which one of each
    /// filed and did not take back.
    Map<String, Optional<YearMonth>> groups(UUID unit, YearMonth month) {
        var group = peerGroup(ORG_UNIT, ORG_UNIT_PLACEMENT);
        var last = max(REPORT.MONTH);
        return dsl.select(group, last)
                .from(ORG_UNIT_PLACEMENT)
                .join(ORG_UNIT)
                .on(ORG_UNIT.ID.eq(ORG_UNIT_PLACEMENT.ORG_UNIT_ID))
                .leftJoin(REPORT)
                .on(REPORT.ORG_UNIT_ID.eq(ORG_UNIT.ID))
                .and(REPORT.FORM_ID.in(select(FORM.ID).from(FORM).where(FORM.ORG_UNIT_ID.eq(unit))))
                .and(REPORT.STATE.ne(ReportState.WITHDRAWN.name()))
                .where(ORG_UNIT_PLACEMENT.PARENT_ID.eq(unit))
                .and(inForce(ORG_UNIT_PLACEMENT, month))
                .and(group.isNotNull())
                .groupBy(group)
                .fetchMap(
                        row -> Objects.requireNonNull(row.value1()),
                        row -> Optional.ofNullable(row.value2()));
    }

    boolean codeTaken(String code) {
        return dsl.fetchExists(FORM, FORM.CODE.eq(code));
    }

    /// The last month anybody filed with the form and did not take back.
    @Nullable YearMonth lastReported(UUID form) {
        return dsl.select(REPORT.MONTH)
                .from(REPORT)
                .where(REPORT.FORM_ID.eq(form))
                .and(REPORT.STATE.ne(ReportState.WITHDRAWN.name()))
                .orderBy(REPORT.MONTH.desc())
                .limit(1)
                .fetchOne(REPORT.MONTH);
    }

    List<FormSpan> lines(UUID form) {
        return lines(FORM_LINE.FORM_ID.eq(form)).stream().map(FormLineOf::line).toList();
    }

    List<TextSpan> texts(UUID form) {
        return texts(FORM_TEXT.FORM_ID.eq(form));
    }

    /// Those of the form for all children, whatever their group.
    List<TextSpan> textsForAll(UUID unit, FormAudience audience) {
        return texts(
                FORM_TEXT.FORM_ID.in(
                        select(FORM.ID)
                                .from(FORM)
                                .where(FORM.ORG_UNIT_ID.eq(unit))
                                .and(FORM.AUDIENCE.eq(audience.name()))
                                .and(FORM.PEER_GROUP.eq(""))));
    }

    private List<TextSpan> texts(Condition which) {
        return dsl.selectFrom(FORM_TEXT)
                .where(which)
                .orderBy(FORM_TEXT.FROM_MONTH, FORM_TEXT.POSITION)
                .fetch(row ->
                        new TextSpan(
                                row.getCode(),
                                row.getPosition(),
                                row.getLabel(),
                                row.getEnglishLabel(),
                                row.getTargetId(),
                                row.getFromMonth(),
                                row.getToMonth()));
    }

    void create(
            UUID form,
            String code,
            UUID unit,
            FormAudience audience,
            @Nullable String peerGroup,
            YearMonth from) {
        dsl.insertInto(FORM)
                .set(FORM.ID, form)
                .set(FORM.CODE, code)
                .set(FORM.ORG_UNIT_ID, unit)
                .set(FORM.AUDIENCE, audience.name())
                .set(FORM.PEER_GROUP, stored(peerGroup))
                .set(FORM.NAME, code)
                .set(FORM.FROM_MONTH, from)
                .set(FORM.REVISION, 0)
                .execute();
    }

    /// Replaces all lines and texts, keeps what the lines were, and counts the change.
    ///
    /// @param from the first month the form asks anything
    void store(
            UUID form,
            String name,
            YearMonth from,
            Collection<FormSpan> lines,
            Collection<TextSpan> texts) {
        delete(FORM_LINE.FORM_ID.eq(form));
        lines.forEach(line -> insert(form, line));
        dsl.deleteFrom(FORM_TEXT).where(FORM_TEXT.FORM_ID.eq(form)).execute();
        texts.forEach(text -> insert(form, text));
        dsl.update(FORM)
                .set(FORM.NAME, name)
                .set(FORM.FROM_MONTH, from)
                .set(FORM.REVISION, FORM.REVISION.plus(1))
                .where(FORM.ID.eq(form))
                .execute();
    }

    /// No form asks for the indicator from the month on.
    void end(UUID indicator, YearMonth from) {
        var asking = lines(FORM_LINE.INDICATOR_ID.eq(indicator));
        for (var one : asking) {
            var line = one.line();
            if (!line.to().isBefore(from)) {
                delete(is(one));
                if (line.from().isBefore(from)) {
                    insert(one.form(), line.within(line.from(), from.minusMonths(1)));
                }
            }
        }
        touch(asking);
    }

    /// Where a form asked for the one it asks for the other; where it asked for both, one is left.
    void merge(UUID merged, UUID survivor) {
        var asking = lines(FORM_LINE.INDICATOR_ID.eq(merged));
        var other =
                lines(FORM_LINE.INDICATOR_ID.eq(survivor)).stream()
                        .collect(groupingBy(FormLineOf::form));
        for (var one : asking) {
            delete(is(one));
            var beside =
                    other.getOrDefault(one.form(), List.of()).stream()
                            .map(FormLineOf::line)
                            .toList();
            one.line().of(survivor).without(beside).forEach(line -> insert(one.form(), line));
        }
        touch(asking);
    }

    private record FormLineOf(UUID form, FormSpan line) {}

    private List<FormLineOf> lines(Condition which) {
        return dsl.selectFrom(FORM_LINE)
                .where(which)
                .orderBy(FORM_LINE.FORM_ID, FORM_LINE.FROM_MONTH, FORM_LINE.POSITION)
                .fetch(row ->
                        new FormLineOf(
                                row.getFormId(),
                                new FormSpan(
                                        row.getIndicatorId(),
                                        row.getPosition(),
                                        row.getGroupName(),
                                        row.getEnglishGroupName(),
                                        row.getHelp(),
                                        row.getFromMonth(),
                                        row.getToMonth())));
    }

    private static Condition is(FormLineOf one) {
        return FORM_LINE
                .FORM_ID
                .eq(one.form())
                .and(FORM_LINE.INDICATOR_ID.eq(one.line().indicator()))
                .and(FORM_LINE.FROM_MONTH.eq(one.line().from()));
    }

    private void delete(Condition which) {
        former.keep(FORM_LINE.KNOWN_FROM, REPLACED_FORM_LINE.KNOWN_TO, which, clock.instant());
        dsl.deleteFrom(FORM_LINE).where(which).execute();
    }

    private void touch(List<FormLineOf> lines) {
        var forms = new ArrayList<>(lines.stream().map(FormLineOf::form).distinct().toList());
        dsl.update(FORM)
                .set(FORM.REVISION, FORM.REVISION.plus(1))
                .where(FORM.ID.in(forms))
                .execute();
    }

    private void insert(UUID form, FormSpan line) {
        dsl.insertInto(FORM_LINE)
                .set(FORM_LINE.FORM_ID, form)
                .set(FORM_LINE.INDICATOR_ID, line.indicator())
                .set(FORM_LINE.POSITION, line.position())
                .set(FORM_LINE.GROUP_NAME, line.group())
                .set(FORM_LINE.ENGLISH_GROUP_NAME, line.englishGroup())
                .set(FORM_LINE.HELP, line.help())
                .set(FORM_LINE.FROM_MONTH, line.from())
                .set(FORM_LINE.TO_MONTH, line.to())
                .set(FORM_LINE.KNOWN_FROM, clock.instant())
                .execute();
    }

    private void insert(UUID form, TextSpan text) {
        dsl.insertInto(FORM_TEXT)
                .set(FORM_TEXT.FORM_ID, form)
                .set(FORM_TEXT.CODE, text.code())
                .set(FORM_TEXT.POSITION, text.position())
                .set(FORM_TEXT.LABEL, text.label())
                .set(FORM_TEXT.ENGLISH_LABEL, text.englishLabel())
                .set(FORM_TEXT.TARGET_ID, text.target())
                .set(FORM_TEXT.FROM_MONTH, text.from())
                .set(FORM_TEXT.TO_MONTH, text.to())
                .execute();
    }
}
