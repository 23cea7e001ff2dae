package org.tongbao.plan;

import static org.jooq.impl.DSL.select;
import static org.tongbao.db.Tables.PERSON;
import static org.tongbao.db.Tables.PLAN;
import static org.tongbao.db.Tables.PLAN_PHASE;
import static org.tongbao.db.Tables.PLAN_VERSION;
import static org.tongbao.db.Tables.TARGET;
import static org.tongbao.db.Tables.TARGET_DEPARTMENT;

import static java.util.Objects.requireNonNull;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.Scope;
import org.tongbao.db.tables.Person;
import org.tongbao.problem.NotFoundException;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// Reads and writes the versions of plans that were read within a scope. Drafts are there only for
/// a scope that manages the plan.
@Repository
class PlanVersions {

    private static final Person CHANGER = PERSON.as("changer");

    private final DSLContext dsl;

    /// @param by null for a dashboard or the system
    record Change(Instant at, @Nullable UUID by) {}

    PlanVersions(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// The versions of each plan, the first first.
    Map<Plan, List<PlanVersion>> of(Scope manageable, Collection<Plan> plans) {
        var byId = plans.stream().collect(Collectors.toMap(Plan::id, plan -> plan, (a, b) -> a));
        return dsl
                .select(PLAN_VERSION, PERSON.NAME, CHANGER.NAME)
                .from(PLAN_VERSION)
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(PLAN_VERSION.ISSUED_BY))
                .leftJoin(CHANGER)
                .on(CHANGER.ID.eq(PLAN_VERSION.CHANGED_BY))
                .where(PLAN_VERSION.PLAN_ID.in(byId.keySet()))
                .orderBy(PLAN_VERSION.PLAN_ID, PLAN_VERSION.NUMBER)
                .fetch(row -> {
                    var version = row.value1();
                    return new PlanVersion(
                            requireNonNull(byId.get(version.getPlanId())),
                            version.getNumber(),
                            PlanVersionState.valueOf(version.getState()),
                            version.getFromMonth(),
                            version.getReason(),
                            version.getDocumentTitle(),
                            version.getIssuedOn(),
                            version.getRevision(),
                            version.getIssuedAt(),
                            row.value2(),
                            version.getChangedAt(),
                            row.value3());
                })
                .stream()
                .filter(version ->
                        !version.draft() || manageable.contains(version.plan().unit().path()))
                .collect(Collectors.groupingBy(PlanVersion::plan));
    }

    List<PlanVersion> of(Scope manageable, Plan plan) {
        return of(manageable, List.of(plan)).getOrDefault(plan, List.of());
    }

    /// @throws NotFoundException when there is none, or a draft outside the scope
    PlanVersion get(Scope manageable, Plan plan, int number) {
        return of(manageable, plan).stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("plan " + plan.code() + " " + number));
    }

    /// Keeps others from changing the plan until the transaction ends.
    void lock(Plan plan) {
        dsl.select(PLAN.ID).from(PLAN).where(PLAN.ID.eq(plan.id())).forUpdate().fetch();
    }

    void add(PlanVersion draft) {
        dsl.insertInto(PLAN_VERSION)
                .set(PLAN_VERSION.PLAN_ID, draft.plan().id())
                .set(PLAN_VERSION.NUMBER, draft.number())
                .set(PLAN_VERSION.STATE, draft.state().name())
                .set(PLAN_VERSION.FROM_MONTH, draft.fromMonth())
                .set(PLAN_VERSION.REASON, draft.reason())
                .set(PLAN_VERSION.DOCUMENT_TITLE, draft.documentTitle())
                .set(PLAN_VERSION.ISSUED_ON, draft.issuedOn())
                .set(PLAN_VERSION.REVISION, draft.revision())
                .execute();
    }

    void touch(PlanVersion draft, Change change) {
        dsl.update(PLAN_VERSION)
                .set(PLAN_VERSION.REVISION, draft.revision() + 1)
                .set(PLAN_VERSION.CHANGED_AT, change.at())
                .set(PLAN_VERSION.CHANGED_BY, change.by())
                .where(is(draft))
                .execute();
    }

    void describe(PlanVersion draft, PlanDetails details, YearMonth fromMonth, Change change) {
        dsl.update(PLAN_VERSION)
                .set(PLAN_VERSION.DOCUMENT_TITLE, details.documentTitle())
                .set(PLAN_VERSION.ISSUED_ON, details.issuedOn())
                .set(PLAN_VERSION.FROM_MONTH, fromMonth)
                .set(PLAN_VERSION.REVISION, draft.revision() + 1)
                .set(PLAN_VERSION.CHANGED_AT, change.at())
                .set(PLAN_VERSION.CHANGED_BY, change.by())
                .where(is(draft))
                .execute();
    }

    void issue(PlanVersion draft, Change change) {
        dsl.update(PLAN_VERSION)
                .set(PLAN_VERSION.STATE, PlanVersionState.ISSUED.name())
                .set(PLAN_VERSION.ISSUED_AT, change.at())
                .set(PLAN_VERSION.ISSUED_BY, change.by())
                .where(is(draft))
                .execute();
        dsl.update(PLAN)
                .set(PLAN.VERSION, draft.number())
                .set(PLAN.DOCUMENT_TITLE, draft.documentTitle())
                .set(PLAN.ISSUED_ON, draft.issuedOn())
                .where(PLAN.ID.eq(draft.plan().id()))
                .execute();
    }

    /// A plan of which nothing was ever issued goes with its only draft.
    void discard(PlanVersion draft, boolean withPlan) {
        clear(draft);
        dsl.deleteFrom(PLAN_VERSION).where(is(draft)).execute();
        if (withPlan) {
            var plan = draft.plan().id();
            dsl.deleteFrom(PLAN_PHASE).where(PLAN_PHASE.PLAN_ID.eq(plan)).execute();
            dsl.deleteFrom(PLAN).where(PLAN.ID.eq(plan)).execute();
        }
    }

    /// Takes all targets out of a draft.
    void clear(PlanVersion draft) {
        dsl.deleteFrom(TARGET_DEPARTMENT)
                .where(
                        TARGET_DEPARTMENT.TARGET_ID.in(
                                select(TARGET.ID).from(TARGET).where(targetsOf(draft))))
                .execute();
        dsl.deleteFrom(TARGET).where(targetsOf(draft)).execute();
    }

    private static Condition targetsOf(PlanVersion version) {
        return TARGET.PLAN_ID.eq(version.plan().id()).and(TARGET.VERSION.eq(version.number()));
    }

    private static Condition is(PlanVersion version) {
        return PLAN_VERSION
                .PLAN_ID
                .eq(version.plan().id())
                .and(PLAN_VERSION.NUMBER.eq(version.number()));
    }
}
