package org.tongbao.standing;

import static org.tongbao.db.Tables.TARGET_ATTACHMENT;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.tongbao.attachment.Attachment;
import org.tongbao.attachment.AttachmentKind;
import org.tongbao.attachment.Attachments;
import org.tongbao.authority.Scope;
import org.tongbao.indicator.IndicatorBook;
import org.tongbao.indicator.IndicatorUse;
import org.tongbao.indicator.MergedReferences;
import org.tongbao.indicator.Merging;
import org.tongbao.plan.Plan;
import org.tongbao.plan.Target;
import org.tongbao.problem.Problem;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Which files are 佐证材料 of which target of a unit.
@Repository
class TargetAttachments implements IndicatorBook {

    private final DSLContext dsl;
    private final Attachments attachments;

    TargetAttachments(DSLContext dsl, Attachments attachments) {
        this.dsl = dsl;
        this.attachments = attachments;
    }

    /// What makes a target of a unit, whichever version of the plan it stands in.
    record Row(UUID indicator, YearMonth from, YearMonth to, boolean forEachChild) {

        static Row of(Target target) {
            return new Row(
                    target.indicatorId(),
                    target.fromMonth(),
                    target.toMonth(),
                    target.forEachChild());
        }
    }

    /// The files of all targets of a unit, each row's oldest first; at most two statements.
    Map<Row, List<Attachment>> ofUnit(Scope scope, Plan plan, UUID unit) {
        var noted = noted(plan.id(), unit);
        var byRow = new HashMap<Row, List<Attachment>>();
        for (var file : attachments.of(scope, AttachmentKind.TARGET, noted.keySet())) {
            byRow.computeIfAbsent(noted.get(file.id()), row -> new ArrayList<>()).add(file);
        }
        return byRow;
    }

    /// All files noted for a target of a unit, also those under way.
    List<UUID> ids(UUID plan, UUID unit, Row row) {
        return noted(plan, unit).entrySet().stream()
                .filter(noted -> noted.getValue().equals(row))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Map<UUID, Row> noted(UUID plan, UUID unit) {
        return dsl.selectFrom(TARGET_ATTACHMENT)
                .where(TARGET_ATTACHMENT.PLAN_ID.eq(plan))
                .and(TARGET_ATTACHMENT.ORG_UNIT_ID.eq(unit))
                .limit(5000)
                .fetchMap(
                        TARGET_ATTACHMENT.ATTACHMENT_ID,
                        row ->
                                new Row(
                                        row.getIndicatorId(),
                                        row.getFromMonth(),
                                        row.getToMonth(),
                                        row.getForEachChild()));
    }

    void note(UUID attachment, UUID plan, UUID unit, Row row) {
        dsl.insertInto(TARGET_ATTACHMENT)
                .set(TARGET_ATTACHMENT.ATTACHMENT_ID, attachment)
                .set(TARGET_ATTACHMENT.PLAN_ID, plan)
                .set(TARGET_ATTACHMENT.ORG_UNIT_ID, unit)
                .set(TARGET_ATTACHMENT.INDICATOR_ID, row.indicator())
                .set(TARGET_ATTACHMENT.FROM_MONTH, row.from())
                .set(TARGET_ATTACHMENT.TO_MONTH, row.to())
                .set(TARGET_ATTACHMENT.FOR_EACH_CHILD, row.forEachChild())
                .execute();
    }

    /// A file stands under a target, which counts itself.
    @Override
    public IndicatorUse use(UUID indicator) {
        return new IndicatorUse(0, 0, 0, 0);
    }

    @Override
    public List<Problem> againstMerging(Merging merging) {
        return List.of();
    }

    @Override
    public void merge(Merging merging) {
        MergedReferences.follow(dsl, merging, List.of(TARGET_ATTACHMENT.INDICATOR_ID));
    }
}
