package org.tongbao.report;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.util.IdGenerator;
import org.tongbao.authority.Actor;
import org.tongbao.problem.Problem;
import org.tongbao.problem.StateProblem;
import org.tongbao.report.ReportEvent.ReportSubmitted;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Checks and stores one submission on a locked desk: the head, the version as evidence, the
/// current values; and removes the person's draft.
@Component
class Submissions {

    private final Filings filings;
    private final Forms forms;
    private final Versions versions;
    private final Values values;
    private final Drafts drafts;
    private final Judgement judgement;
    private final People people;
    private final ApplicationEventPublisher events;
    private final IdGenerator ids;

    Submissions(
            Filings filings,
            Forms forms,
            Versions versions,
            Values values,
            Drafts drafts,
            Judgement judgement,
            People people,
            ApplicationEventPublisher events,
            IdGenerator ids) {
        this.filings = filings;
        this.forms = forms;
        this.versions = versions;
        this.values = values;
        this.drafts = drafts;
        this.judgement = judgement;
        this.people = people;
        this.events = events;
        this.ids = ids;
    }

    /// What is wrong; empty when it is stored as the version with this identity.
    List<Problem> file(Actor actor, Desk desk, SubmitReport command, UUID version) {
        var transition = desk.lifecycle().submit(ids.generateId(), desk.hand(), desk.now());
        return switch (transition) {
            case Transition.Refused(var problems) -> problems;
            case Transition.Already _ -> List.of();
            case Transition.Moved(var next) -> file(actor, desk, next, command, version);
        };
    }

    private List<Problem> file(
            Actor actor, Desk desk, Filing next, SubmitReport command, UUID version) {
        var form = next.form();
        var lines = forms.lines(form, desk.place().id(), desk.month());
        var before = values.current(desk.place().id(), desk.month());
        if (command.baseVersion() != next.version() - 1) {
            return List.of(stale(desk, lines, before, command));
        }
        return switch (new ContentRules(lines, forms.textCodes(form, desk.month()))
                .check(command.lines(), command.texts())) {
            case ContentRules.Checked.Unsound(var problems) -> problems;
            case ContentRules.Checked.Sound(var content) -> {
                var stored = judgement.of(desk, form, lines, content);
                store(desk, next, version, lines, stored, before);
                events.publishEvent(submitted(actor, desk, next, stored, before));
                yield List.of();
            }
        };
    }

    private void store(
            Desk desk,
            Filing next,
            UUID version,
            List<FormLine> lines,
            Evidence.Stored stored,
            Map<String, LineValue> before) {
        filings.save(next);
        versions.add(
                version,
                next,
                Evidence.version(desk.place().code(), next.month(), next.version(), stored));
        values.replace(next, lines, stored, before);
        drafts.remove(desk.hand().person(), next.unit(), next.month());
    }

    private Problem stale(
            Desk desk, List<FormLine> lines, Map<String, LineValue> before, SubmitReport command) {
        var present = desk.present();
        if (present == null) {
            return StateProblem.of("VERSION_CHANGED").in("baseVersion");
        }
        var texts = forms.texts(present.form(), desk.month(), present.id(), present.version());
        return new VersionConflict(
                present.version(),
                people.get(present.submittedBy()),
                present.submittedAt(),
                VersionConflict.lines(lines, before, command.lines()),
                VersionConflict.texts(texts, command.texts()));
    }

    private static ReportSubmitted submitted(
            Actor actor,
            Desk desk,
            Filing next,
            Evidence.Stored stored,
            Map<String, LineValue> before) {
        var earlier = new LinkedHashMap<String, String>();
        var later = new LinkedHashMap<String, String>();
        for (var line : stored.lines()) {
            var was = before.get(line.indicator());
            if (!LineValue.same(was, line.value())) {
                earlier.put(line.indicator(), said(was));
                later.put(line.indicator(), said(line.value()));
            }
        }
        return new ReportSubmitted(
                actor,
                desk.occurrence(next),
                next.late(),
                next.filedOnBehalf(),
                next.backfilled(),
                earlier,
                later);
    }

    static String said(@Nullable LineValue value) {
        var amount = LineValue.amountOf(value);
        return amount == null ? LineValue.statusOf(value).name() : amount.toPlainString();
    }
}
