package org.tongbao.report;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongbao.indicator.Indicator;
import org.tongbao.report.ReportCorrection.CorrectionLine;
import org.tongbao.report.ReportCorrection.CorrectionText;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Puts beside each other what counts and what a correction (更正) says. The caller was let in to the
/// report.
@Component
public class ReadCorrections {

    private final Forms forms;
    private final Versions versions;
    private final Remarks remarks;

    ReadCorrections(Forms forms, Versions versions, Remarks remarks) {
        this.forms = forms;
        this.versions = versions;
        this.remarks = remarks;
    }

    /// In the form's order.
    List<CorrectionLine> lines(ReportCorrection correction) {
        var report = filing(correction);
        var before = content(correction, correction.correctedVersion());
        var after = content(correction, correction.version());
        var reasons =
                correction.state() == ReportState.RETURNED
                        ? remarks.of(report.id(), correction.version())
                        : Map.<UUID, LineRemark>of();
        return forms.lines(report.form(), report.unit(), report.month()).stream()
                .map(line ->
                        line(
                                line,
                                before.line(line.indicator().code()),
                                after.line(line.indicator().code()),
                                reasons.get(line.indicator().id())))
                .toList();
    }

    /// The indicators of which another value would count; other words move no figure.
    public Set<UUID> moved(ReportCorrection correction) {
        var before = content(correction, correction.correctedVersion());
        var after = content(correction, correction.version());
        var report = filing(correction);
        return forms.lines(report.form(), report.unit(), report.month()).stream()
                .map(FormLine::indicator)
                .filter(indicator ->
                        !LineValue.same(
                                value(before.line(indicator.code())),
                                value(after.line(indicator.code()))))
                .map(Indicator::id)
                .collect(Collectors.toSet());
    }

    private static @Nullable LineValue value(Evidence.@Nullable StoredLine line) {
        return line == null ? null : line.value();
    }

    private static CorrectionLine line(
            FormLine line,
            Evidence.@Nullable StoredLine before,
            Evidence.@Nullable StoredLine after,
            @Nullable LineRemark remark) {
        var was = value(before);
        var would = value(after);
        var noteBefore = was == null ? null : was.note();
        var note = would == null ? null : would.note();
        return new CorrectionLine(
                line.indicator(),
                line.position(),
                LineValue.statusOf(was),
                LineValue.amountOf(was),
                noteBefore,
                LineValue.statusOf(would),
                LineValue.amountOf(would),
                note,
                !LineValue.same(was, would) || !Objects.equals(noteBefore, note),
                after == null ? List.of() : after.warnings(),
                remark == null
                        ? null
                        : new LineRemark(
                                remark.text(),
                                remark.by(),
                                remark.at(),
                                LineValue.amountOf(would)));
    }

    /// In the form's order.
    List<CorrectionText> texts(ReportCorrection correction) {
        var report = filing(correction);
        var before =
                forms.texts(
                        report.form(), report.month(), report.id(), correction.correctedVersion());
        var after = forms.texts(report.form(), report.month(), report.id(), correction.version());
        return IntStream.range(0, after.size())
                .mapToObj(i -> text(before.get(i), after.get(i)))
                .toList();
    }

    private static CorrectionText text(ReportText before, ReportText after) {
        return new CorrectionText(
                after.code(), after.label(), after.englishLabel(), before.text(), after.text());
    }

    private static Filing filing(ReportCorrection correction) {
        return Objects.requireNonNull(correction.head().filing());
    }

    private Evidence.Stored content(ReportCorrection correction, int version) {
        return Objects.requireNonNull(versions.content(filing(correction).id(), version));
    }
}
