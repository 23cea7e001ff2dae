package org.tongbao.report;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongbao.report.Forms.KnownLine;
import org.tongbao.report.Values.Past;
import org.tongbao.report.Values.Present;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Puts the lines of a report together: form, values, open reasons. Three statements.
@Component
class Lines {

    private static final int MONTHS = 12;
    private static final Present NOTHING = new Present(null, null, List.of(), null);

    private final Forms forms;
    private final Values values;
    private final Versions versions;
    private final Remarks remarks;

    Lines(Forms forms, Values values, Versions versions, Remarks remarks) {
        this.forms = forms;
        this.values = values;
        this.versions = versions;
        this.remarks = remarks;
    }

    /// With the months before.
    List<ReportLine> of(ReportHead head) {
        return of(head, true);
    }

    /// Of the month alone, for whoever does not look back.
    List<ReportLine> withoutPast(ReportHead head) {
        return of(head, false);
    }

    private List<ReportLine> of(ReportHead head, boolean past) {
        var form = head.occasion().form();
        if (form == null) {
            return List.of();
        }
        var unit = head.unit().id();
        var year = past ? values.year(unit, head.month()) : values.month(unit, head.month());
        var said = said(head, year.present());
        var open = open(head);
        var lines = new ArrayList<ReportLine>();
        for (var known : known(form, head, past)) {
            var line = known.line();
            var id = line.indicator().id();
            var before = year.before().getOrDefault(id, List.of());
            var history = past ? history(head.month(), before, known) : List.<MonthValue>of();
            lines.add(line(head, line, said.apply(line), history, open.get(id)));
        }
        return lines;
    }

    private List<KnownLine> known(UUID form, ReportHead head, boolean past) {
        var unit = head.unit().id();
        return past
                ? forms.known(form, unit, head.month())
                : forms.lines(form, unit, head.month()).stream()
                        .map(line -> new KnownLine(line, List.of(), List.of()))
                        .toList();
    }

    /// What each line says now, or said when a submission made it.
    private Function<FormLine, Present> said(ReportHead head, Map<UUID, Present> present) {
        var made = head.made();
        var sent = head.sent();
        if (sent != null) {
            return line -> sent(sent, line, present.get(line.indicator().id()));
        }
        if (made == null || head.filing() == null) {
            return line -> present.getOrDefault(line.indicator().id(), NOTHING);
        }
        var before =
                made.number() == 1 ? null : versions.content(head.filing().id(), made.number() - 1);
        return line -> {
            var now = made.content().line(line.indicator().code());
            var earlier = before == null ? null : before.line(line.indicator().code());
            return new Present(
                    now == null ? null : now.value(),
                    earlier == null ? null : earlier.value(),
                    now == null ? List.of() : now.warnings(),
                    now == null ? null : now.source());
        };
    }

    /// What waits inside the unit (审签), beside what was submitted last.
    private static Present sent(Evidence.Stored sent, FormLine line, @Nullable Present submitted) {
        var now = sent.line(line.indicator().code());
        return new Present(
                now == null ? null : now.value(),
                submitted == null ? null : submitted.value(),
                now == null ? List.of() : now.warnings(),
                now == null ? null : now.source());
    }

    private Map<UUID, LineRemark> open(ReportHead head) {
        return head.filing() != null && head.filedState() == ReportState.RETURNED
                ? remarks.of(head.filing().id(), head.filedVersion())
                : Map.of();
    }

    private static ReportLine line(
            ReportHead head,
            FormLine line,
            Present said,
            List<MonthValue> history,
            @Nullable LineRemark remark) {
        var value =
                said.value() == null && line.exempt()
                        ? new LineValue.NotApplicable(null)
                        : said.value();
        return new ReportLine(
                head.unit(),
                head.month(),
                head.ledgers(),
                line.indicator(),
                line.position(),
                line.group(),
                line.englishGroup(),
                line.help(),
                LineValue.statusOf(value),
                LineValue.amountOf(value),
                said.source(),
                value == null ? null : value.note(),
                remark,
                LineValue.amountOf(said.earlier()),
                earlierOf(head) && !LineValue.same(said.value(), said.earlier()),
                said.warnings(),
                history);
    }

    /// Whether something was submitted before what is shown.
    private static boolean earlierOf(ReportHead head) {
        return head.sent() == null ? head.version() > 1 : head.filing() != null;
    }

    /// A month in which nobody asked for it is no month in which somebody failed to report.
    private static List<MonthValue> history(YearMonth month, List<Past> past, KnownLine line) {
        return IntStream.rangeClosed(1, MONTHS)
                .mapToObj(i -> month.minusMonths(MONTHS + 1L - i))
                .map(before ->
                        past.stream()
                                .filter(value -> value.month().equals(before))
                                .findFirst()
                                .map(value -> MonthValue.of(before, value.value()))
                                .filter(value -> value.status() != ValueStatus.NOT_REPORTED)
                                .orElseGet(() -> MonthValue.without(before, line.askedIn(before))))
                .toList();
    }
}
