package org.tongbao.testing;

import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.SQLDialect;

/// How the database would answer: `EXPLAIN` with a row for each table it reads, which both
/// databases can give.
public final class QueryPlan {

    private QueryPlan() {}

    public static Result<Record> of(DSLContext dsl, Query query) {
        // Left alone, MySQL answers with a tree in one text.
        var explain =
                dsl.dialect() == SQLDialect.MYSQL
                        ? "explain format=traditional {0}"
                        : "explain {0}";
        return dsl.fetch(explain, query);
    }
}
