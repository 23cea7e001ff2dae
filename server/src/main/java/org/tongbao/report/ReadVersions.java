package org.tongbao.report;

import org.springframework.stereotype.Component;
import org.tongbao.indicator.Indicator;
import org.tongbao.indicator.Indicators;
import org.tongbao.report.ReportVersion.VersionLine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Reads versions for people.
@Component
class ReadVersions {

    private final Versions versions;
    private final Indicators indicators;

    ReadVersions(Versions versions, Indicators indicators) {
        this.versions = versions;
        this.indicators = indicators;
    }

    /// Newest first; one statement, and none for a report as its first submission made it.
    List<ReportVersion> of(ReportHead head) {
        var filing = head.filing();
        var made = head.made();
        if (filing == null) {
            return List.of();
        }
        return (made != null && made.number() == 1 ? List.of(made) : versions.of(filing.id(), made))
                .stream().map(ReportVersion::of).toList();
    }

    /// Codes become indicators again; one statement for all versions.
    Map<ReportVersion, List<VersionLine>> lines(List<ReportVersion> stored) {
        var codes =
                stored.stream()
                        .flatMap(version -> version.content().lines().stream())
                        .map(Evidence.StoredLine::indicator)
                        .collect(Collectors.toSet());
        var byCode =
                indicators.byCode(codes).stream()
                        .collect(Collectors.toMap(Indicator::code, Function.identity()));
        return stored.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), version -> lines(version, byCode)));
    }

    private static List<VersionLine> lines(ReportVersion version, Map<String, Indicator> byCode) {
        var lines = new ArrayList<VersionLine>();
        for (var line : version.content().lines()) {
            var indicator = byCode.get(line.indicator());
            if (indicator != null) {
                lines.add(line(indicator, line.value()));
            }
        }
        return lines;
    }

    private static VersionLine line(Indicator indicator, LineValue value) {
        return new VersionLine(
                indicator, LineValue.statusOf(value), LineValue.amountOf(value), value.note());
    }
}
