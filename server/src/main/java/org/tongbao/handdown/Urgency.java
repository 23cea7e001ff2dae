package org.tongbao.handdown;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.when;
import static org.tongbao.db.Tables.SOURCE_ROW;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jspecify.annotations.Nullable;
import org.tongbao.graphql.Cursor;

import java.util.List;

/// The order in which a district looks through its rows: disputes, then what two claim, then what
/// is nobody's, then the rest; within each the newest first.
final class Urgency {

    private static final int REST = 3;
    private static final List<RowState> FIRST =
            List.of(RowState.DISPUTED, RowState.CONTESTED, RowState.UNASSIGNED);

    private static final Field<Integer> RANK =
            when(SOURCE_ROW.STATE.eq(FIRST.get(0).name()), inline(0))
                    .when(SOURCE_ROW.STATE.eq(FIRST.get(1).name()), inline(1))
                    .when(SOURCE_ROW.STATE.eq(FIRST.get(2).name()), inline(2))
                    .otherwise(inline(REST));

    static final List<OrderField<?>> ORDER =
            List.of(RANK, SOURCE_ROW.COUNTED_ON.desc(), SOURCE_ROW.ID.desc());

    private Urgency() {}

    static List<Object> keys(SourceRow row) {
        var rank = FIRST.indexOf(row.state());
        return List.of(rank < 0 ? REST : rank, row.countedOn(), row.id());
    }

    static Condition after(@Nullable Cursor cursor) {
        if (cursor == null) {
            return noCondition();
        }
        var rank = cursor.integer(0);
        var date = cursor.date(1);
        return RANK.gt(rank)
                .or(RANK.eq(rank).and(SOURCE_ROW.COUNTED_ON.lt(date)))
                .or(
                        RANK.eq(rank)
                                .and(SOURCE_ROW.COUNTED_ON.eq(date))
                                .and(SOURCE_ROW.ID.lt(cursor.uuid(2))));
    }
}
