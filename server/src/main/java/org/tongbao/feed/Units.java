package org.tongbao.feed;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.orgunit.OrgUnitTree.inForce;
import static org.tongbao.orgunit.OrgUnitTree.unit;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.Scope;
import org.tongbao.graphql.PageRequest;
import org.tongbao.orgunit.OrgUnit;

import java.time.YearMonth;
import java.util.List;

/// Units at and under one as they stand in a month, in the order of their codes.
@Repository
class Units {

    private static final org.tongbao.db.tables.OrgUnit PARENT = ORG_UNIT.as("parent");

    private final DSLContext dsl;

    Units(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// @param parentCode null at the top of the tree
    record Row(OrgUnit unit, @Nullable String parentCode) {}

    /// @param codes what the codes of the units are held against
    FeedPage<Row> page(
            Scope scope,
            OrgUnit under,
            YearMonth month,
            Bounds<String> codes,
            PageRequest request) {
        var after = request.after();
        var rows =
                dsl.select(unit(ORG_UNIT, ORG_UNIT_PLACEMENT), PARENT.CODE)
                        .from(ORG_UNIT)
                        .join(ORG_UNIT_PLACEMENT)
                        .on(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.eq(ORG_UNIT.ID))
                        .leftJoin(PARENT)
                        .on(PARENT.ID.eq(ORG_UNIT_PLACEMENT.PARENT_ID))
                        .where(which(scope, under, month, codes))
                        .and(after == null ? noCondition() : ORG_UNIT.CODE.gt(after.text(0)))
                        .orderBy(ORG_UNIT.CODE)
                        .limit(request.limit())
                        .fetch(mapping(Row::new));
        return FeedPage.of(request, rows, row -> List.of(row.unit().code()));
    }

    int count(Scope scope, OrgUnit under, YearMonth month, Bounds<String> codes) {
        return dsl.fetchCount(
                dsl.selectOne()
                        .from(ORG_UNIT)
                        .join(ORG_UNIT_PLACEMENT)
                        .on(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.eq(ORG_UNIT.ID))
                        .where(which(scope, under, month, codes)));
    }

    private static Condition which(
            Scope scope, OrgUnit under, YearMonth month, Bounds<String> codes) {
        return inForce(ORG_UNIT_PLACEMENT, month)
                .and(Scope.under(ORG_UNIT_PLACEMENT.PATH, under.path()))
                .and(scope.coversOrLeadsTo(ORG_UNIT_PLACEMENT.PATH))
                .and(codes.hold(ORG_UNIT.CODE));
    }
}
