package org.tongbao.report;

import org.tongbao.db.tables.records.FactRecord;
import org.tongbao.db.tables.records.ReportRecord;
import org.tongbao.db.tables.records.ReportRemarkRecord;
import org.tongbao.db.tables.records.ReportValueRecord;
import org.tongbao.db.tables.records.ReportVersionRecord;
import org.tongbao.indicator.Indicator;
import org.tongbao.indicator.IndicatorRelation;
import org.tongbao.indicator.IndicatorRelationKind;
import org.tongbao.ledger.LineSource;
import org.tongbao.report.Evidence.StoredLine;
import org.tongbao.report.PastReport.Line;
import org.tongbao.report.ReportEvent.Occurrence;
import org.tongbao.report.ReportEvent.ReportApproved;
import org.tongbao.report.ReportEvent.ReportReturned;
import org.tongbao.report.ReportEvent.ReportSubmitted;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The rows of one past report: what a first version and its review leave behind.
record PastRows(PastReport past, Filing filing, Evidence.Stored stored, UUID versionId) {

    private static final int FIRST = 1;

    PastRows(PastReport past, Map<String, String> parts, UUID reportId, UUID versionId) {
        this(past, filing(past, reportId), stored(past, parts), versionId);
    }

    ReportRecord report() {
        return Filings.row(filing);
    }

    ReportVersionRecord version() {
        var content = Evidence.version(past.unit().code(), past.month(), FIRST, stored);
        var row = new ReportVersionRecord();
        row.setId(versionId);
        row.setReportId(filing.id());
        row.setNumber(FIRST);
        row.setContent(content);
        row.setContentHash(Evidence.hash(content));
        row.setSubmittedAt(filing.submittedAt());
        row.setSubmittedBy(filing.submittedBy());
        row.setFiledOnBehalf(false);
        return row;
    }

    Stream<ReportValueRecord> values() {
        var indicators =
                past.lines().stream()
                        .collect(
                                Collectors.toMap(
                                        line -> line.indicator().code(),
                                        line -> line.indicator().id()));
        return stored.lines().stream()
                .map(line -> Values.row(filing, indicators.get(line.indicator()), line, null));
    }

    Stream<FactRecord> facts() {
        var review = past.review();
        return review == null || !review.approved()
                ? Stream.empty()
                : past.lines().stream()
                        .map(line -> {
                            var row = new FactRecord();
                            row.setIndicatorId(line.indicator().id());
                            row.setMonth(past.month());
                            row.setOrgUnitId(past.unit().id());
                            row.setVersionId(versionId);
                            row.setAmount(line.amount());
                            row.setReported((byte) 1);
                            row.setKnownFrom(review.at());
                            row.setDemonstration(true);
                            return row;
                        });
    }

    Stream<ReportRemarkRecord> remarks() {
        var review = past.review();
        return review == null
                ? Stream.empty()
                : past.lines().stream()
                        .filter(line -> review.reasons().containsKey(line.indicator().code()))
                        .map(line -> remark(line, review));
    }

    Stream<ReportEvent> events() {
        var review = past.review();
        var submitted = submitted();
        if (review == null) {
            return Stream.of(submitted);
        }
        var of = occurrence(review.at());
        return Stream.of(
                submitted,
                review.dueAt() == null
                        ? new ReportApproved(review.by(), of, versionId, true)
                        : new ReportReturned(review.by(), of, review.dueAt(), review.reasons()));
    }

    private ReportEvent submitted() {
        var after = new LinkedHashMap<String, String>();
        var before = new LinkedHashMap<String, String>();
        for (var line : past.lines()) {
            before.put(line.indicator().code(), ValueStatus.NOT_REPORTED.name());
            after.put(line.indicator().code(), Words.plain(line.amount()).toPlainString());
        }
        return new ReportSubmitted(
                past.by(),
                occurrence(past.submittedAt()),
                past.late(),
                false,
                false,
                before,
                after);
    }

    private Occurrence occurrence(Instant at) {
        return new Occurrence(
                filing.id(), filing.unit(), past.unit().path(), past.month(), FIRST, at);
    }

    private ReportRemarkRecord remark(Line line, PastReport.Review review) {
        var row = new ReportRemarkRecord();
        row.setReportId(filing.id());
        row.setVersion(FIRST);
        row.setIndicatorId(line.indicator().id());
        row.setText(review.reasons().get(line.indicator().code()));
        row.setAmount(line.amount());
        row.setRemarkedBy(review.by().id());
        row.setRemarkedAt(review.at());
        return row;
    }

    private static Filing filing(PastReport past, UUID id) {
        var waiting =
                new Filing(
                        id,
                        past.unit().id(),
                        past.month(),
                        past.form(),
                        ReportState.SUBMITTED,
                        1,
                        FIRST,
                        past.late(),
                        false,
                        false,
                        true,
                        past.submittedAt(),
                        past.submittedAt(),
                        Objects.requireNonNull(past.by().id()),
                        null,
                        null,
                        null,
                        null);
        var review = past.review();
        if (review == null) {
            return waiting;
        }
        return review.dueAt() == null
                ? waiting.approved(review.by().id(), review.at())
                : waiting.returned(review.by().id(), review.dueAt(), review.at());
    }

    private static Evidence.Stored stored(PastReport past, Map<String, String> parts) {
        var values = new LinkedHashMap<String, LineValue>();
        past.lines()
                .forEach(line ->
                        values.put(
                                line.indicator().code(),
                                new LineValue.Reported(line.amount(), line.note())));
        var content = new Content(values, past.texts());
        var oddities =
                new Oddities(
                        new Checks(Checks.SHIPPED.rules(), relations(past, parts)),
                        past.lines().stream()
                                .collect(
                                        Collectors.toMap(
                                                line -> line.indicator().code(), Line::past)),
                        Map.of());
        return new Evidence.Stored(
                past.lines().stream()
                        .map(line ->
                                new StoredLine(
                                        line.indicator().code(),
                                        new LineValue.Reported(line.amount(), line.note()),
                                        oddities.of(line.indicator(), content),
                                        LineSource.UNIT))
                        .toList(),
                past.texts());
    }

    private static List<IndicatorRelation> relations(PastReport past, Map<String, String> parts) {
        var byCode =
                past.lines().stream()
                        .map(Line::indicator)
                        .collect(Collectors.toMap(Indicator::code, Function.identity()));
        return parts.entrySet().stream()
                .filter(pair ->
                        byCode.keySet().containsAll(List.of(pair.getKey(), pair.getValue())))
                .map(pair ->
                        new IndicatorRelation(
                                IndicatorRelationKind.PART_OF,
                                Objects.requireNonNull(byCode.get(pair.getKey())),
                                Objects.requireNonNull(byCode.get(pair.getValue())),
                                true))
                .toList();
    }
}
