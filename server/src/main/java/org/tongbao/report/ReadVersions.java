package org.tongbao.report;

import org.springframework.stereotype.Component;
import org.tongbao.indicator.Indicator;
import org.tongbao.indicator.Indicators;
import org.tongbao.report.DraftContent.DraftText;
import org.tongbao.report.ReportVersion.VersionLine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Reads versions for people: codes become indicators again. Two statements.
@Component
class ReadVersions {

    private final Versions versions;
    private final Indicators indicators;

    ReadVersions(Versions versions, Indicators indicators) {
        this.versions = versions;
        this.indicators = indicators;
    }

    /// Newest first.
    List<ReportVersion> of(ReportHead head) {
        return head.filing() == null
                ? List.of()
                : readable(versions.of(head.filing().id(), head.made()));
    }

    ReportVersion one(Versions.Version version) {
        return readable(List.of(version)).getFirst();
    }

    private List<ReportVersion> readable(List<Versions.Version> stored) {
        var codes =
                stored.stream()
                        .flatMap(version -> version.content().lines().stream())
                        .map(Evidence.StoredLine::indicator)
                        .collect(Collectors.toSet());
        var byCode =
                indicators.byCode(codes).stream()
                        .collect(Collectors.toMap(Indicator::code, Function.identity()));
        return stored.stream().map(version -> readable(version, byCode)).toList();
    }

    private static ReportVersion readable(Versions.Version version, Map<String, Indicator> byCode) {
        var lines = new ArrayList<VersionLine>();
        for (var line : version.content().lines()) {
            var indicator = byCode.get(line.indicator());
            if (indicator != null) {
                lines.add(line(indicator, line.value()));
            }
        }
        return new ReportVersion(
                version.number(),
                version.submittedAt(),
                version.submittedBy(),
                version.filedOnBehalf(),
                version.reason(),
                lines,
                version.content().texts().entrySet().stream()
                        .map(text -> new DraftText(text.getKey(), text.getValue()))
                        .toList());
    }

    private static VersionLine line(Indicator indicator, LineValue value) {
        return new VersionLine(
                indicator, LineValue.statusOf(value), LineValue.amountOf(value), value.note());
    }
}
