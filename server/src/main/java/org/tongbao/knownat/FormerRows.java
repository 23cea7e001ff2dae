package org.tongbao.knownat;

import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import static java.util.Objects.requireNonNull;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.util.Arrays;

/// Rows as they were until an act changed them, with the time in which they were known so.
@Repository
public class FormerRows {

    private final DSLContext dsl;

    FormerRows(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// Before rows are changed or taken out. What the same act changes twice is kept once.
    ///
    /// @param knownFrom of the table that is changed: since when a row is known; null: since ever
    /// @param knownTo of the table that keeps what it was
    public void keep(
            TableField<?, Instant> knownFrom,
            TableField<?, Instant> knownTo,
            Condition which,
            Instant now) {
        var table = requireNonNull(knownFrom.getTable());
        var former = requireNonNull(knownTo.getTable());
        var before = which.and(knownFrom.isNull().or(knownFrom.lt(now)));
        dsl.insertInto(former, former.fields())
                .select(
                        select(
                                        Arrays.stream(former.fields())
                                                .<Field<?>>map(field ->
                                                        field.equals(knownTo)
                                                                ? val(now, knownTo)
                                                                : requireNonNull(
                                                                        table.field(
                                                                                field.getName())))
                                                .toList())
                                .from(table)
                                .where(before))
                .execute();
        dsl.update(table).set(knownFrom, now).where(before).execute();
    }
}
