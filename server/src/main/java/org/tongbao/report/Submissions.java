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
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/// Checks and stores one submission on a locked desk: the head, the version as evidence, the
/// current values; and removes the person's draft.
@Component
class Submissions {

    private final Filings filings;
    private final Forms forms;
    private final Versions versions;
    private final Values values;
    private final ReplacedValues replaced;
    private final Drafts drafts;
    private final SignOffs signOffs;
    private final Anteroom anteroom;
    private final Judgement judgement;
    private final People people;
    private final ApplicationEventPublisher events;
    private final IdGenerator ids;

    Submissions(
            Filings filings,
            Forms forms,
            Versions versions,
            Values values,
            ReplacedValues replaced,
            Drafts drafts,
            SignOffs signOffs,
            Anteroom anteroom,
            Judgement judgement,
            People people,
            ApplicationEventPublisher events,
            IdGenerator ids) {
        this.filings = filings;
        this.forms = forms;
        this.versions = versions;
        this.values = values;
        this.replaced = replaced;
        this.drafts = drafts;
        this.signOffs = signOffs;
        this.anteroom = anteroom;
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
            case Transition.Moved(var next) ->
                    file(actor, desk, next.numbered(desk.signOffs().next()), command, version);
        };
    }

    private List<Problem> file(
            Actor actor, Desk desk, Filing next, SubmitReport command, UUID version) {
        var form = next.form();
        var lines = forms.lines(form, desk.place().id(), desk.month());
        var year = values.year(desk.place().id(), desk.month());
        var before = year.said(lines);
        if (command.baseVersion() != desk.signOffs().seen()) {
            return List.of(stale(desk, lines, before, command));
        }
        return switch (new ContentRules(lines, forms.textCodes(form, desk.month()))
                .check(command.lines(), command.texts())) {
            case ContentRules.Checked.Unsound(var problems) -> problems;
            case ContentRules.Checked.Sound(var content) -> {
                var stored = judgement.of(desk, form, lines, content, year.before());
                yield settle(actor, desk, new Made(next, version, lines, stored, before));
            }
        };
    }

    /// A submission with what was submitted before it.
    private record Made(
            Filing filing,
            UUID version,
            List<FormLine> lines,
            Evidence.Stored stored,
            Map<String, LineValue> before) {

        String content(Desk desk) {
            return Evidence.version(desk.place().code(), filing.month(), filing.version(), stored);
        }
    }

    /// Stores it, or keeps it until the unit's leader has signed it (审签).
    private List<Problem> settle(Actor actor, Desk desk, Made made) {
        var next = made.filing();
        if (desk.place().signOff().required()
                && desk.hand().signedFor(actor, desk.place().path())) {
            var against = desk.signOffs().againstSending();
            if (against != null) {
                return List.of(against);
            }
            anteroom.keep(actor, desk, next, made.version(), made.content(desk));
        } else {
            anteroom.passBy(desk);
            store(desk, made, made.content(desk));
            events.publishEvent(submitted(actor, desk, made));
        }
        drafts.remove(desk.hand().person(), next.unit(), next.month());
        return List.of();
    }

    /// Submits what was signed, word for word, at the instant of the signature: by then it is in
    /// time or late, and reviewed as the clerk's who sent it.
    ///
    /// @return what is wrong; empty when it is stored
    List<Problem> signed(Actor actor, Desk desk, SignOff sent, String content) {
        var sender = new Hand(sent.sentBy().id(), !sent.filedOnBehalf(), false);
        var transition = desk.lifecycle().submit(ids.generateId(), sender, desk.now());
        return switch (transition) {
            case Transition.Refused(var problems) -> problems;
            case Transition.Already _ -> List.of();
            case Transition.Moved(var next) ->
                    signed(actor, desk, next.numbered(sent.version()), sent.id(), content);
        };
    }

    /// Indicators may have been merged since: then the form asks otherwise than what was signed.
    private List<Problem> signed(
            Actor actor, Desk desk, Filing next, UUID version, String content) {
        var lines = forms.lines(next.form(), desk.place().id(), desk.month());
        var stored = Evidence.read(content);
        var asked = lines.stream().map(one -> one.indicator().code()).collect(Collectors.toSet());
        if (!asked.containsAll(stored.values().keySet())) {
            return List.of(StateProblem.of("SIGN_OFF_FORM_CHANGED"));
        }
        var before = values.current(desk.place().id(), desk.month());
        var made = new Made(next, version, lines, stored, before);
        store(desk, made, content);
        events.publishEvent(submitted(actor, desk, made));
        return List.of();
    }

    private void store(Desk desk, Made made, String content) {
        if (desk.present() != null) {
            replaced.keepWaiting(desk.present(), desk.now());
        }
        filings.save(made.filing());
        versions.add(made.version(), made.filing(), content);
        values.replace(made.filing(), made.lines(), made.stored(), made.before());
    }

    private Problem stale(
            Desk desk, List<FormLine> lines, Map<String, LineValue> before, SubmitReport command) {
        var open = desk.place().signOff().open();
        if (open != null) {
            return stale(desk, lines, open, command);
        }
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

    /// A colleague's waits for the leader: neither silently overwrites the other there either.
    private Problem stale(Desk desk, List<FormLine> lines, SignOff open, SubmitReport command) {
        var stored = Evidence.read(signOffs.content(open.id()));
        var form = Objects.requireNonNull(desk.form());
        var texts =
                forms.texts(form, desk.month(), null, 0).stream()
                        .map(text -> text.saying(stored.texts().get(text.code())))
                        .toList();
        return new VersionConflict(
                open.version(),
                open.sentBy(),
                open.sentAt(),
                VersionConflict.lines(lines, stored.values(), command.lines()),
                VersionConflict.texts(texts, command.texts()));
    }

    private static ReportSubmitted submitted(Actor actor, Desk desk, Made made) {
        var next = made.filing();
        var before = made.before();
        var earlier = new LinkedHashMap<String, String>();
        var later = new LinkedHashMap<String, String>();
        for (var line : made.stored().lines()) {
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
