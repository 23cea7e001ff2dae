package org.tongbao.standing;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongbao.attachment.Attachment;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Verb;
import org.tongbao.knownat.KnownAt;
import org.tongbao.plan.Department;
import org.tongbao.plan.Target;
import org.tongbao.plan.TargetMeaning;
import org.tongbao.problem.NotFoundException;
import org.tongbao.report.TargetText;
import org.tongbao.report.TargetTexts;
import org.tongbao.standing.Acceptance.Result;
import org.tongbao.standing.Acceptance.Row;
import org.tongbao.standing.AcceptanceRule.Judgement;

import java.time.Clock;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// Draws up acceptance tables for those who may read the unit's reports: texts never leave the
/// subtree.
@Component
class Acceptances {

    private final Standings standings;
    private final TargetTexts texts;
    private final TargetAttachments attachments;
    private final KnownAt known;
    private final Clock clock;

    Acceptances(
            Standings standings,
            TargetTexts texts,
            TargetAttachments attachments,
            KnownAt known,
            Clock clock) {
        this.standings = standings;
        this.texts = texts;
        this.attachments = attachments;
        this.known = known;
        this.clock = clock;
    }

    /// @throws NotFoundException for a unit that is not there for the actor or has no plan
    Acceptance of(Actor actor, StandingQuestion question) {
        return known.ask(question.knownAt(), question.unit(), () -> read(actor, question));
    }

    /// To a table of the past nothing is added.
    private Acceptance read(Actor actor, StandingQuestion question) {
        var read = standings.sheet(actor, question);
        var plan = read.plan();
        if (!read.open() || plan == null) {
            throw new NotFoundException("acceptance of " + question.unit());
        }
        var written =
                texts.of(
                        actor.scope(Verb.REPORT_READ),
                        read.unit().id(),
                        plan.fromMonth(),
                        question.month());
        var files = attachments.ofUnit(actor.scope(Verb.REPORT_READ), plan, read.unit().id());
        var table = new Table(read, new AcceptanceRule(read.sheet().moment()), written, files);
        var duties = read.duties();
        var shared = read.shared();
        var rows =
                Stream.concat(
                                duties.stream().filter(question::concerns).map(table::row),
                                shared.stream()
                                        .filter(one -> question.concerns(one.whole()))
                                        .map(table::row))
                        .sorted(Comparator.comparingInt((Row row) -> row.target().position()))
                        .toList();
        return new Acceptance(
                read.unit(),
                question.month(),
                plan,
                rows,
                departments(
                        Stream.concat(duties.stream(), shared.stream().map(SharedTarget::whole))),
                table.demonstration(),
                clock.instant(),
                question.knownAt(),
                question.knownAt() == null
                        && actor.scope(Verb.REPORT_SUBMIT).contains(read.unit().path()));
    }

    private static List<Department> departments(Stream<Target> targets) {
        return targets.flatMap(target -> target.departments().stream())
                .distinct()
                .sorted(Comparator.comparing(Department::name))
                .toList();
    }

    /// The rows of one unit.
    private record Table(
            UnitSheet read,
            AcceptanceRule rule,
            List<TargetText> written,
            Map<TargetAttachments.Row, List<Attachment>> files) {

        /// A sum is held against what the unit and those under it achieved, as in the standing; of
        /// rates and limits those are counted that keep theirs.
        Row row(SharedTarget shared) {
            var whole = shared.whole();
            if (whole.meaning() == TargetMeaning.QUALITATIVE) {
                return new Row(
                        whole,
                        true,
                        null,
                        null,
                        Result.QUALITATIVE,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of());
            }
            if (shared.adds()) {
                return of(whole, true, judge(whole, read.member()), null, null);
            }
            var family = read.sheet().family();
            return counted(
                    whole,
                    true,
                    shared.parts().stream()
                            .flatMap(part ->
                                    family
                                            .find(part.unitId())
                                            .map(unit -> judge(part, unit))
                                            .stream())
                            .toList());
        }

        Row row(Target target) {
            if (target.meaning() == TargetMeaning.QUALITATIVE) {
                return new Row(
                        target,
                        false,
                        null,
                        null,
                        Result.QUALITATIVE,
                        null,
                        null,
                        null,
                        null,
                        about(target),
                        files(target));
            }
            return target.forEachChild() && target.unitId().equals(read.unit().id())
                    ? ofChildren(target)
                    : of(target, false, judge(target, read.member()), null, null);
        }

        /// A rule is met when all children it concerns keep it.
        private Row ofChildren(Target target) {
            return counted(
                    target,
                    false,
                    read.sheet().family().childrenOf(read.member()).stream()
                            .map(child -> judge(target, child))
                            .toList());
        }

        private Row counted(Target target, boolean ofChildren, List<Judgement> all) {
            var judged =
                    all.stream().filter(one -> one.note() != StandingNote.NOT_APPLICABLE).toList();
            var results = judged.stream().map(Judgement::result).toList();
            var worst =
                    Stream.of(Result.NOT_MET, Result.UNKNOWN, Result.OPEN)
                            .filter(results::contains)
                            .findFirst()
                            .orElse(results.isEmpty() ? Result.UNKNOWN : Result.MET);
            var note =
                    judged.stream()
                            .filter(one -> one.result() == Result.UNKNOWN)
                            .map(Judgement::note)
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse(null);
            return of(
                    target,
                    ofChildren,
                    new Judgement(null, null, worst, worst == Result.UNKNOWN ? note : null, null),
                    Collections.frequency(results, Result.MET),
                    results.size());
        }

        private Judgement judge(Target target, Member member) {
            return rule.judge(target, evidence(target, member));
        }

        private Evidence evidence(Target target, Member member) {
            var sheet = read.sheet();
            return sheet.evidence(target.indicator(), member);
        }

        private Row of(
                Target target,
                boolean ofChildren,
                Judgement judgement,
                @Nullable Integer unitsMet,
                @Nullable Integer units) {
            return new Row(
                    target,
                    ofChildren,
                    judgement.actual(),
                    judgement.completion(),
                    judgement.result(),
                    judgement.note(),
                    judgement.carriedFrom(),
                    unitsMet,
                    units,
                    List.of(),
                    ofChildren ? List.of() : files(target));
        }

        private List<Attachment> files(Target target) {
            return files.getOrDefault(TargetAttachments.Row.of(target), List.of());
        }

        private List<TargetText> about(Target target) {
            return written.stream()
                    .filter(text -> text.indicator().equals(target.indicatorId()))
                    .filter(text -> target.covers(text.month()))
                    .toList();
        }

        boolean demonstration() {
            return Stream.concat(
                            read.duties().stream(), read.shared().stream().map(SharedTarget::whole))
                    .filter(target -> target.meaning() != TargetMeaning.QUALITATIVE)
                    .anyMatch(target -> evidence(target, read.member()).demonstration());
        }
    }
}
