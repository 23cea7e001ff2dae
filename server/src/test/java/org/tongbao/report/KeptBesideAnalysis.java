package org.tongbao.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.db.Tables.DUE_SUM;
import static org.tongbao.db.Tables.FACT_SUM;

import org.jooq.DSLContext;
import org.tongbao.authority.Actor;

import java.time.YearMonth;
import java.util.List;

/// Holds what is kept of those who were asked under a district against what an analysis says.
final class KeptBesideAnalysis {

    private static final List<String> ASKED = List.of("patents", "pledges", "stations");

    private final DSLContext dsl;
    private final ReportQueries queries;
    private final District district;
    private final Actor actor;

    KeptBesideAnalysis(DSLContext dsl, ReportQueries queries, District district, Actor actor) {
        this.dsl = dsl;
        this.queries = queries;
        this.district = district;
        this.actor = actor;
    }

    /// What the towns are asked, month by month.
    ///
    /// @return how many figures were the same
    int agree(YearMonth from, YearMonth to) {
        var rows =
                queries.ask(
                                actor,
                                """
                                { analyze(input: {
                                  under: "%1$s", units: ["%1$s"], from: "%2$s", to: "%3$s",
                                  by: [INDICATOR, MONTH], measures: [REPORTED, EXPECTED]
                                }) { rows(first: 500) { edges { node {
                                  values indicator { code } period { from } } } } } }
                                """
                                        .formatted(district.code, from, to))
                        .at("/analyze/rows/edges");
        var same = 0;
        for (var edge : rows) {
            var row = edge.path("node");
            var month = YearMonth.parse(row.at("/period/from").asString());
            var code = row.at("/indicator/code").asString();
            for (var name : ASKED) {
                if (code.equals(district.line(name))) {
                    assertThat(kept(name, month))
                            .as("%s in %s", name, month)
                            .isEqualTo(
                                    List.of(
                                            row.at("/values/2").asInt(),
                                            row.at("/values/3").asInt()));
                    same += 2;
                }
            }
        }
        return same;
    }

    private List<Integer> kept(String name, YearMonth month) {
        return List.of(answered(name, month), due(name, month));
    }

    int answered(String name, YearMonth month) {
        return dsl.select(FACT_SUM.ANSWERED)
                .from(FACT_SUM)
                .where(FACT_SUM.ORG_UNIT_ID.eq(district.id))
                .and(FACT_SUM.INDICATOR_ID.eq(district.indicatorId(name)))
                .and(FACT_SUM.MONTH.eq(month))
                .fetchOptional(FACT_SUM.ANSWERED)
                .orElse(0);
    }

    int due(String name, YearMonth month) {
        return dsl.select(DUE_SUM.DUE)
                .from(DUE_SUM)
                .where(DUE_SUM.ORG_UNIT_ID.eq(district.id))
                .and(DUE_SUM.INDICATOR_ID.eq(district.indicatorId(name)))
                .and(DUE_SUM.FROM_MONTH.le(month))
                .orderBy(DUE_SUM.FROM_MONTH.desc())
                .limit(1)
                .fetchOptional(DUE_SUM.DUE)
                .orElse(0);
    }
}
