package org.tongbao.report;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.problem.Problem;
import org.tongbao.problem.StateProblem;
import org.tongbao.report.ReportEvent.CorrectionSubmitted;
import org.tongbao.report.ReportEvent.ReportCorrected;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/// Stores what a correction (更正) says as a version beside the approved one, and puts it in its
/// place when it is approved.
@Component
class CorrectedVersions {

    private final Filings filings;
    private final Corrections corrections;
    private final Forms forms;
    private final Versions versions;
    private final Values values;
    private final ReplacedValues replaced;
    private final FactWriter facts;
    private final Judgement judgement;
    private final People people;
    private final ApplicationEventPublisher events;

    CorrectedVersions(
            Filings filings,
            Corrections corrections,
            Forms forms,
            Versions versions,
            Values values,
            ReplacedValues replaced,
            FactWriter facts,
            Judgement judgement,
            People people,
            ApplicationEventPublisher events) {
        this.filings = filings;
        this.corrections = corrections;
        this.forms = forms;
        this.versions = versions;
        this.values = values;
        this.replaced = replaced;
        this.facts = facts;
        this.judgement = judgement;
        this.people = people;
        this.events = events;
    }

    /// What is wrong; empty when it is stored as the version with this identity.
    ///
    /// @param open the correction the person goes on with; null for the approved version
    List<Problem> file(
            Actor actor,
            Desk desk,
            @Nullable Correction open,
            Correction next,
            SubmitReport command,
            UUID version) {
        var approved = Objects.requireNonNull(desk.present());
        var lines = forms.lines(approved.form(), desk.place().id(), desk.month());
        var seen = open == null ? approved.version() : open.version();
        if (command.baseVersion() != seen) {
            return List.of(stale(desk, approved, open, lines, command));
        }
        return switch (new ContentRules(lines, forms.textCodes(approved.form(), desk.month()))
                .check(command.lines(), command.texts())) {
            case ContentRules.Checked.Unsound(var problems) -> problems;
            case ContentRules.Checked.Sound(var content) -> {
                var before = stored(approved.id(), approved.version());
                var history = values.year(desk.place().id(), desk.month()).before();
                var stored = judgement.of(desk, approved.form(), lines, content, history);
                if (stored.sameAs(before)) {
                    yield List.of(StateProblem.of("CORRECTION_CHANGES_NOTHING"));
                }
                corrections.save(next);
                versions.add(
                        version,
                        next,
                        Evidence.version(
                                desk.place().code(),
                                desk.month(),
                                next.version(),
                                next.reason(),
                                stored));
                var said = Said.between(before, stored);
                events.publishEvent(
                        new CorrectionSubmitted(
                                actor,
                                desk.occurrence(next.report(), next.version()),
                                next.correctedVersion(),
                                next.reason(),
                                next.filedOnBehalf(),
                                said.before(),
                                said.after()));
                yield List.of();
            }
        };
    }

    /// Somebody else corrected in between.
    private Problem stale(
            Desk desk,
            Filing approved,
            @Nullable Correction open,
            List<FormLine> lines,
            SubmitReport command) {
        var number = open == null ? approved.version() : open.version();
        return new VersionConflict(
                number,
                people.get(open == null ? approved.submittedBy() : open.submittedBy()),
                open == null ? approved.submittedAt() : open.submittedAt(),
                VersionConflict.lines(
                        lines, stored(approved.id(), number).values(), command.lines()),
                VersionConflict.texts(
                        forms.texts(approved.form(), desk.month(), approved.id(), number),
                        command.texts()));
    }

    /// Puts the values of an approved correction in the place of those that counted.
    ///
    /// @return what speaks against it; null when it is done
    @Nullable Problem count(Actor actor, Desk desk, Correction approved) {
        var present = Objects.requireNonNull(desk.present());
        var problem = replace(desk, approved);
        if (problem != null) {
            return problem;
        }
        corrections.save(approved);
        var said =
                Said.between(
                        stored(present.id(), present.version()),
                        stored(present.id(), approved.version()));
        events.publishEvent(
                new ReportCorrected(
                        actor,
                        desk.occurrence(approved.report(), approved.version()),
                        versions.id(approved.report(), approved.version()),
                        present.demonstration(),
                        present.version(),
                        approved.reason(),
                        said.before(),
                        said.after()));
        return null;
    }

    /// Indicators may have been merged since: then the form asks otherwise than the correction
    /// says.
    private @Nullable Problem replace(Desk desk, Correction approved) {
        var present = Objects.requireNonNull(desk.present());
        var lines = forms.lines(present.form(), desk.place().id(), desk.month());
        var asked = lines.stream().map(one -> one.indicator().code()).collect(Collectors.toSet());
        var stored = stored(present.id(), approved.version());
        if (!asked.containsAll(stored.values().keySet())) {
            return StateProblem.of("CORRECTION_FORM_CHANGED");
        }
        var before = values.current(present.unit(), present.month());
        var next = present.corrected(approved);
        replaced.keepApproved(present, desk.now());
        filings.save(next);
        values.replace(next, lines, stored, before);
        return null;
    }

    /// The same as far as figures go, for a transaction that is rolled back.
    @Nullable Problem rehearse(Desk desk, Correction correction) {
        var problem = replace(desk, correction);
        if (problem == null) {
            facts.write(
                    desk.occurrence(correction.report(), correction.version()),
                    versions.id(correction.report(), correction.version()),
                    Objects.requireNonNull(desk.present()).demonstration());
        }
        return problem;
    }

    private Evidence.Stored stored(UUID report, int number) {
        return Objects.requireNonNull(versions.content(report, number));
    }

    /// Where two versions differ, as the trail says it.
    private record Said(Map<String, String> before, Map<String, String> after) {

        static Said between(Evidence.Stored one, Evidence.Stored other) {
            var before = new LinkedHashMap<String, String>();
            var after = new LinkedHashMap<String, String>();
            var was = one.values();
            other.values()
                    .forEach((indicator, value) -> {
                        if (!LineValue.same(was.get(indicator), value)) {
                            before.put(indicator, Submissions.said(was.get(indicator)));
                            after.put(indicator, Submissions.said(value));
                        }
                    });
            return new Said(before, after);
        }
    }
}
