package org.tongbao.indicator;

import org.jooq.DSLContext;
import org.jooq.TableField;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// What names an indicator that is merged into another names the other from then on.
public final class MergedReferences {

    private MergedReferences() {}

    /// @param columns that name indicators, whatever else their tables hold
    public static void follow(
            DSLContext dsl, Merging merging, List<? extends TableField<?, UUID>> columns) {
        for (var column : columns) {
            dsl.update(Objects.requireNonNull(column.getTable()))
                    .set(column, merging.survivor().id())
                    .where(column.eq(merging.merged().id()))
                    .execute();
        }
    }
}
