package org.tongbao.indicator;

import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.tongbao.db.Tables.INDICATOR;
import static org.tongbao.db.Tables.INDICATOR_DEFINITION;
import static org.tongbao.indicator.IndicatorColumns.indicator;

import org.jooq.DSLContext;
import org.jooq.Record1;
import org.springframework.stereotype.Repository;

import java.util.Collection;
import java.util.List;

/// Indicators that never had a 口径.
@Repository
public class MissingDefinitions {

    private final DSLContext dsl;

    MissingDefinitions(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// Of those with the codes, in the order of the catalogue.
    public List<Indicator> among(Collection<String> codes) {
        return dsl.select(indicator(INDICATOR))
                .from(INDICATOR)
                .where(INDICATOR.CODE.in(codes))
                .and(INDICATOR.MERGED_INTO_ID.isNull())
                .and(
                        notExists(
                                selectOne()
                                        .from(INDICATOR_DEFINITION)
                                        .where(INDICATOR_DEFINITION.INDICATOR_ID.eq(INDICATOR.ID))))
                .orderBy(INDICATOR.POSITION, INDICATOR.CODE)
                .fetch(Record1::value1);
    }
}
