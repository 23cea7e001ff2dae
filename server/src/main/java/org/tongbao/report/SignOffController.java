package org.tongbao.report;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Authority;
import org.tongbao.authority.PersonView;
import org.tongbao.authority.Verb;
import org.tongbao.problem.Problem;
import org.tongbao.report.ReportInputs.ReportInput;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/// 审签: what waits for the leader of a unit, and whose reports wait. The report in an answer is read
/// after the commit, and admitted anew.
@Controller
class SignOffController {

    private final SignOffWorkflow workflow;
    private final SignOffRuleWorkflow ruleWorkflow;
    private final SignOffRules rules;
    private final ReadReport readReport;
    private final UnitPlaces places;
    private final People people;
    private final Authority authority;
    private final Clock clock;

    SignOffController(
            SignOffWorkflow workflow,
            SignOffRuleWorkflow ruleWorkflow,
            SignOffRules rules,
            ReadReport readReport,
            UnitPlaces places,
            People people,
            Authority authority,
            Clock clock) {
        this.workflow = workflow;
        this.ruleWorkflow = ruleWorkflow;
        this.rules = rules;
        this.readReport = readReport;
        this.places = places;
        this.people = people;
        this.authority = authority;
        this.clock = clock;
    }

    /// What was sent last for signing: `ReportSignOff` of the SDL.
    record ReportSignOff(ReportHead report, SignOff sent) {
        public int version() {
            return sent.version();
        }

        public SignOffState state() {
            return sent.state();
        }

        public PersonView sentBy() {
            return sent.sentBy();
        }

        public Instant sentAt() {
            return sent.sentAt();
        }

        public @Nullable PersonView decidedBy() {
            return sent.state() == SignOffState.TAKEN_BACK ? null : sent.decidedBy();
        }

        public @Nullable Instant decidedAt() {
            return sent.decidedAt();
        }

        public @Nullable String reason() {
            return sent.reason();
        }
    }

    record SendBackReportInput(String unit, YearMonth month, int version, String reason) {
        Concerned report() {
            return new Concerned(unit, month, version);
        }
    }

    /// `SignReportPayload`, `SendBackReportPayload`.
    record SignOffPayload(@Nullable ReportHead report, List<Problem> problems) {}

    record SetSignOffRulePayload(@Nullable List<SignOffRules.Row> units, List<Problem> problems) {}

    @SchemaMapping(typeName = "Report")
    @Nullable ReportSignOff signOff(ReportHead report) {
        var last = report.signOff().last();
        return last == null ? null : new ReportSignOff(report, last);
    }

    /// The leaders of the very unit, without who sent it.
    @SchemaMapping(typeName = "ReportSignOff")
    List<PersonView> signers(ReportSignOff signOff) {
        var sender = signOff.sent().sentBy().id();
        return people.leaders(signOff.report().unit().id(), YearMonth.now(clock)).stream()
                .filter(leader -> !leader.id().equals(sender))
                .toList();
    }

    @QueryMapping
    List<SignOffRules.Row> signOffRules(Actor actor, @Argument String unit) {
        var place = places.find(actor.scope(Verb.UNIT_READ), unit, YearMonth.now(clock));
        authority.require(actor, Verb.SIGN_OFF_MANAGE, place.path());
        return rules.of(actor.scope(Verb.SIGN_OFF_MANAGE), place.id());
    }

    @MutationMapping
    SignOffPayload signReport(Actor actor, @Argument ReportInput input) {
        return payload(actor, workflow.sign(actor, input.report()), input.report());
    }

    @MutationMapping
    SignOffPayload sendBackReport(Actor actor, @Argument SendBackReportInput input) {
        var reason = Words.trimmedOrEmpty(input.reason());
        return payload(actor, workflow.sendBack(actor, input.report(), reason), input.report());
    }

    @MutationMapping
    SetSignOffRulePayload setSignOffRule(Actor actor, @Argument SignOffRuleWorkflow.Wanted input) {
        var decision = ruleWorkflow.set(actor, input);
        if (decision.result() == null) {
            return new SetSignOffRulePayload(null, decision.problems());
        }
        var place = places.find(actor.scope(Verb.UNIT_READ), input.unit(), YearMonth.now(clock));
        return new SetSignOffRulePayload(
                rules.of(actor.scope(Verb.SIGN_OFF_MANAGE), place.id()), List.of());
    }

    private SignOffPayload payload(Actor actor, Decision<SignOffState> decision, Concerned report) {
        return decision.result() == null
                ? new SignOffPayload(null, decision.problems())
                : new SignOffPayload(
                        readReport.get(actor, report.unit(), report.month()), List.of());
    }
}
