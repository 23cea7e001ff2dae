package org.tongbao.reorganisation;

import static org.jooq.impl.DSL.max;
import static org.tongbao.db.Tables.MONTH_PUBLICATION;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.db.Tables.REPORT;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.Scope;
import org.tongbao.authority.UnitPath;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/// Until which month the shape of the tree is settled by what was filed and published in it.
@Repository
class SettledMonths {

    private final DSLContext dsl;

    SettledMonths(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// The newest month for which a unit at or under one of the paths has filed; null when none
    /// has.
    @Nullable YearMonth filed(Collection<UnitPath> paths, YearMonth from) {
        return paths.stream()
                .flatMap(path -> Stream.ofNullable(filed(path, from)))
                .max(YearMonth::compareTo)
                .orElse(null);
    }

    private @Nullable YearMonth filed(UnitPath path, YearMonth from) {
        return dsl.select(max(REPORT.MONTH))
                .from(ORG_UNIT_PLACEMENT)
                .join(REPORT)
                .on(REPORT.ORG_UNIT_ID.eq(ORG_UNIT_PLACEMENT.ORG_UNIT_ID))
                .and(REPORT.MONTH.ge(from))
                .and(
                        REPORT.MONTH.between(
                                ORG_UNIT_PLACEMENT.FROM_MONTH, ORG_UNIT_PLACEMENT.TO_MONTH))
                .where(Scope.under(ORG_UNIT_PLACEMENT.PATH, path))
                .fetchOne(row -> row.value1());
    }

    /// The newest month that a unit above one of the paths has published; null when none has.
    @Nullable YearMonth published(Collection<UnitPath> paths, YearMonth from) {
        return dsl.select(max(MONTH_PUBLICATION.MONTH))
                .from(MONTH_PUBLICATION)
                .join(ORG_UNIT)
                .on(ORG_UNIT.ID.eq(MONTH_PUBLICATION.ORG_UNIT_ID))
                .where(ORG_UNIT.CODE.in(above(paths)))
                .and(MONTH_PUBLICATION.MONTH.ge(from))
                .fetchOne(row -> row.value1());
    }

    private static List<String> above(Collection<UnitPath> paths) {
        return paths.stream()
                .filter(path -> !path.isTop())
                .flatMap(path -> Arrays.stream(path.governing().value().split("/")))
                .distinct()
                .toList();
    }
}
