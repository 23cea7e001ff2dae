package org.tongbao.size;

import static org.tongbao.db.Tables.FACT;
import static org.tongbao.db.Tables.MONTH_PUBLICATION;
import static org.tongbao.db.Tables.REPORT;
import static org.tongbao.db.Tables.REPORT_VALUE;

import org.tongbao.indicator.IndicatorKind;
import org.tongbao.report.ReportState;
import org.tongbao.report.ValueStatus;
import org.tongbao.size.BulkLoad.Rows;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// What was filed, approved and published in all months: reports, their values, the facts. Versions
/// are not there, since none of the questions reads one of a month that is over.
final class SizedData {

    private final SizedTree tree;
    private final SizedMonths months;
    private final BulkLoad load;

    SizedData(SizedTree tree, SizedMonths months, Connection connection) {
        this.tree = tree;
        this.months = months;
        this.load = new BulkLoad(connection);
    }

    /// @return how many facts there are
    long generate() throws SQLException {
        reports();
        values();
        publications();
        return facts();
    }

    private void reports() throws SQLException {
        load.into(
                REPORT,
                List.of(
                        REPORT.ID,
                        REPORT.ORG_UNIT_ID,
                        REPORT.MONTH,
                        REPORT.FORM_ID,
                        REPORT.STATE,
                        REPORT.REVISION,
                        REPORT.VERSION,
                        REPORT.LATE,
                        REPORT.FILED_ON_BEHALF,
                        REPORT.BACKFILLED,
                        REPORT.DEMONSTRATION,
                        REPORT.FIRST_SUBMITTED_AT,
                        REPORT.SUBMITTED_AT,
                        REPORT.SUBMITTED_BY,
                        REPORT.REVIEWED_AT,
                        REPORT.REVIEWED_BY),
                this::writeReports);
    }

    private void writeReports(Rows rows) throws IOException {
        var towns = tree.towns();
        for (int month = 0; month < months.count(); month++) {
            var filed = SizedMonths.filed(months.month(month));
            for (int town = 0; town < towns.size(); town++) {
                if (SizedFigures.reported(town, month)) {
                    var unit = towns.get(town);
                    var district = unit.district();
                    rows.row(
                            Numbered.REPORT.id(version(month, town)),
                            unit.id(),
                            months.month(month),
                            Numbered.FORM.id(district.number()),
                            ReportState.APPROVED,
                            1,
                            1,
                            false,
                            false,
                            false,
                            false,
                            filed,
                            filed,
                            Numbered.PERSON.id(unit.number()),
                            filed.plusSeconds(3600),
                            Numbered.PERSON.id(district.number()));
                }
            }
        }
    }

    /// Of a report and its only version.
    private long version(int month, int town) {
        return (long) month * tree.towns().size() + town;
    }

    private void values() throws SQLException {
        load.into(
                REPORT_VALUE,
                List.of(
                        REPORT_VALUE.MONTH,
                        REPORT_VALUE.ORG_UNIT_ID,
                        REPORT_VALUE.INDICATOR_ID,
                        REPORT_VALUE.STATUS,
                        REPORT_VALUE.AMOUNT),
                rows -> {
                    for (int month = 0; month < months.count(); month++) {
                        for (int town = 0; town < tree.towns().size(); town++) {
                            if (SizedFigures.reported(town, month)) {
                                writeValues(rows, month, town);
                            }
                        }
                    }
                });
    }

    private void writeValues(Rows rows, int month, int town) throws IOException {
        for (int indicator = 0; indicator < SizedFigures.INDICATORS; indicator++) {
            var applies = SizedFigures.applies(indicator, town, month);
            rows.row(
                    months.month(month),
                    tree.towns().get(town).id(),
                    Numbered.INDICATOR.id(indicator),
                    applies ? ValueStatus.REPORTED : ValueStatus.NOT_APPLICABLE,
                    applies ? SizedFigures.value(indicator, town, month) : null);
        }
    }

    private void publications() throws SQLException {
        load.into(
                MONTH_PUBLICATION,
                List.of(
                        MONTH_PUBLICATION.ORG_UNIT_ID,
                        MONTH_PUBLICATION.MONTH,
                        MONTH_PUBLICATION.PUBLISHED_AT,
                        MONTH_PUBLICATION.PUBLISHED_BY),
                rows -> {
                    for (var office : tree.offices()) {
                        for (int month = 0; month < months.count(); month++) {
                            rows.row(
                                    office.id(),
                                    months.month(month),
                                    SizedMonths.filed(months.month(month)).plusSeconds(86_400),
                                    Numbered.PERSON.id(office.number()));
                        }
                    }
                });
    }

    private long facts() throws SQLException {
        return load.into(
                FACT,
                List.of(
                        FACT.INDICATOR_ID,
                        FACT.MONTH,
                        FACT.ORG_UNIT_ID,
                        FACT.VERSION_ID,
                        FACT.AMOUNT,
                        FACT.KNOWN_FROM,
                        FACT.DEMONSTRATION,
                        FACT.REPORTED),
                rows -> {
                    for (int indicator = 0; indicator < SizedFigures.INDICATORS; indicator++) {
                        for (int month = 0; month < months.count(); month++) {
                            writeFacts(rows, indicator, month);
                        }
                    }
                });
    }

    private void writeFacts(Rows rows, int indicator, int month) throws IOException {
        assert SizedFigures.kind(indicator) != IndicatorKind.RATE;
        var towns = tree.towns();
        var known = SizedMonths.filed(months.month(month)).plusSeconds(3600);
        for (int town = 0; town < towns.size(); town++) {
            if (SizedFigures.reported(town, month)
                    && SizedFigures.applies(indicator, town, month)) {
                rows.row(
                        Numbered.INDICATOR.id(indicator),
                        months.month(month),
                        towns.get(town).id(),
                        Numbered.VERSION.id(version(month, town)),
                        SizedFigures.value(indicator, town, month),
                        known,
                        false,
                        1);
            }
        }
    }
}
