package org.tongbao.audit;

import static org.tongbao.db.Tables.AUDIT_ENTRY;

import com.fasterxml.uuid.Generators;

import org.jooq.DSLContext;

import java.time.Instant;

/// Tells the trail of what a test writes past all workflows, as it is told of all that is done.
public final class Told {

    private Told() {}

    public static void of(DSLContext dsl) {
        dsl.insertInto(AUDIT_ENTRY)
                .set(AUDIT_ENTRY.ID, Generators.timeBasedEpochGenerator().generate())
                .set(AUDIT_ENTRY.AT, Instant.EPOCH)
                .set(AUDIT_ENTRY.ACTION, "plan.updated")
                .set(AUDIT_ENTRY.ACTOR_KIND, ActorKind.SYSTEM.name())
                .set(AUDIT_ENTRY.ACTOR_NAME, "试")
                .set(AUDIT_ENTRY.DETAIL, "{}")
                .execute();
    }
}
