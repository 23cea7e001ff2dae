package org.tongbao.plan;

import static org.tongbao.db.Tables.TARGET;
import static org.tongbao.db.Tables.TARGET_DEPARTMENT;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.util.IdGenerator;
import org.tongbao.db.tables.records.TargetDepartmentRecord;
import org.tongbao.db.tables.records.TargetRecord;
import org.tongbao.indicator.Indicator;
import org.tongbao.orgunit.OrgUnit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// Writes the targets of drafts. What was issued is never written again.
@Repository
class DraftTargets {

    private static final int CHUNK = 500;

    private final DSLContext dsl;
    private final IdGenerator ids;

    DraftTargets(DSLContext dsl, IdGenerator ids) {
        this.dsl = dsl;
        this.ids = ids;
    }

    /// Adds targets that hold the rules to a draft that has none, in this order.
    void add(
            PlanVersion draft,
            List<TargetDraft> targets,
            Map<String, OrgUnit> units,
            Map<String, Indicator> indicators,
            Answerable departments) {
        for (var from = 0; from < targets.size(); from += CHUNK) {
            var to = Math.min(targets.size(), from + CHUNK);
            insert(draft, from, targets.subList(from, to), units, indicators, departments);
        }
    }

    /// Gives a draft the targets of another version of its plan, departments included, even those
    /// nobody could name any more.
    void copy(PlanVersion from, PlanVersion to) {
        var copies = new HashMap<UUID, UUID>();
        var rows = new ArrayList<TargetRecord>();
        dsl.selectFrom(TARGET)
                .where(TARGET.PLAN_ID.eq(from.plan().id()))
                .and(TARGET.VERSION.eq(from.number()))
                .forEach(row -> {
                    copies.put(row.getId(), ids.generateId());
                    var copy = row.copy();
                    copy.setId(copies.get(row.getId()));
                    copy.setVersion(to.number());
                    rows.add(copy);
                });
        var links =
                dsl.selectFrom(TARGET_DEPARTMENT)
                        .where(TARGET_DEPARTMENT.TARGET_ID.in(copies.keySet()))
                        .fetch(link ->
                                new TargetDepartmentRecord(
                                        copies.get(link.getTargetId()), link.getDepartmentId()));
        dsl.batchInsert(rows).execute();
        dsl.batchInsert(links).execute();
    }

    private void insert(
            PlanVersion draft,
            int before,
            List<TargetDraft> targets,
            Map<String, OrgUnit> units,
            Map<String, Indicator> indicators,
            Answerable departments) {
        var rows =
                dsl.insertInto(
                        TARGET,
                        TARGET.ID,
                        TARGET.PLAN_ID,
                        TARGET.VERSION,
                        TARGET.ORG_UNIT_ID,
                        TARGET.INDICATOR_ID,
                        TARGET.FOR_EACH_CHILD,
                        TARGET.MEANING,
                        TARGET.OPERATOR,
                        TARGET.FROM_MONTH,
                        TARGET.TO_MONTH,
                        TARGET.AMOUNT,
                        TARGET.QUOTE,
                        TARGET.READING,
                        TARGET.SOURCE,
                        TARGET.POSITION);
        var links =
                dsl.insertInto(
                        TARGET_DEPARTMENT,
                        TARGET_DEPARTMENT.TARGET_ID,
                        TARGET_DEPARTMENT.DEPARTMENT_ID);
        var linked = false;
        for (var i = 0; i < targets.size(); i++) {
            var target = targets.get(i);
            var unit = Objects.requireNonNull(units.get(target.unit()));
            var id = ids.generateId();
            rows =
                    rows.values(
                            id,
                            draft.plan().id(),
                            draft.number(),
                            unit.id(),
                            Objects.requireNonNull(indicators.get(target.indicator())).id(),
                            target.forEachChild(),
                            target.meaning().name(),
                            target.operator() == null ? null : target.operator().name(),
                            target.fromMonth(),
                            target.toMonth(),
                            target.value(),
                            target.quote(),
                            target.reading(),
                            target.source(),
                            before + i + 1);
            var answering = new HashSet<UUID>();
            target.departments()
                    .forEach(name -> departments.find(unit.path(), name).ifPresent(answering::add));
            for (var department : answering) {
                links = links.values(id, department);
                linked = true;
            }
        }
        rows.execute();
        if (linked) {
            links.execute();
        }
    }
}
