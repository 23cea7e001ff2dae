package org.tongbao.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.server.ResponseStatusException;
import org.tongbao.access.Personas;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Grant;
import org.tongbao.authority.PersonActor;
import org.tongbao.authority.Role;
import org.tongbao.authority.UnitPath;
import org.tongbao.integration.ImportWorkflow;
import org.tongbao.score.Scheme.Basis;
import org.tongbao.testing.IntegrationTest;
import org.tongbao.testing.WorkbookParts;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// The workbook: who stands where, and the whole working beside it.
@IntegrationTest
class ScoreExportTest {

    @Autowired ScoreExportController controller;
    @Autowired RulesWorkflow rules;
    @Autowired Personas personas;
    @Autowired ImportWorkflow imports;
    @Autowired DSLContext dsl;

    private ScoredDistrict district;

    @BeforeEach
    void aDistrictScores() {
        personas.stranger();
        district = new ScoredDistrict(dsl, imports);
        district.approve(1, ScoredDistrict.PATENTS, "2025-03", "9");
        rules.save(
                actor(Role.REVIEWER, ""),
                new RulesDraft(
                        district.plan(),
                        0,
                        0,
                        List.of(
                                new RulesDraft.Item(
                                        ScoredDistrict.PATENTS,
                                        BigDecimal.valueOf(20),
                                        Basis.YEAR,
                                        Schemes.PLAIN)),
                        List.of(),
                        List.of()));
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theFileHoldsPointsAsNumbersAndTheWorkingAsWords() throws IOException {
        comes(actor(Role.LEADER, ""));
        var parts = WorkbookParts.of(file("zh"));
        assertThat(parts.get("xl/worksheets/sheet1.xml"))
                .contains("<v>12.00</v>", "orientation=\"landscape\"", "paperSize=\"9\"");
        assertThat(parts.get("xl/sharedStrings.xml"))
                .contains("9 ÷ 15 = 60.0%，20 分 × 60.0% = 12.00 分", "未报，得 0 分", "试算")
                .doesNotContain("演示数据");
        assertThat(WorkbookParts.of(file("en")).get("xl/sharedStrings.xml"))
                .contains("9 ÷ 15 = 60.0%, 20 × 60.0% = 12.00 points");
    }

    @Test
    void onlyWhoMayReadTheScoresGetsTheFile() {
        comes(actor(Role.CLERK, district.town(1) + "/"));
        refused(404, district.code, "2025-01");
        comes(actor(Role.LEADER, ""));
        refused(400, district.code, "January");
        refused(404, "370402998", "2025-01");
        SecurityContextHolder.clearContext();
        refused(401, district.code, "2025-01");
    }

    private void refused(int status, String unit, String from) {
        assertThatThrownBy(() ->
                        controller.scores(unit, from, "2025-12", null, null, false, null, "zh"))
                .isInstanceOfSatisfying(
                        ResponseStatusException.class,
                        refusal -> assertThat(refusal.getStatusCode().value()).isEqualTo(status));
    }

    private byte[] file(String language) throws IOException {
        return Objects.requireNonNull(
                controller
                        .scores(
                                district.code,
                                "2025-01",
                                "2025-12",
                                null,
                                null,
                                false,
                                null,
                                language)
                        .getBody());
    }

    private Actor actor(Role role, String under) {
        var path = new UnitPath("370000/370400/" + district.code + "/" + under);
        return new PersonActor(person(), "某人", null, List.of(new Grant(role, path)), false);
    }

    private UUID person() {
        return UUID.fromString(
                personas.enrol("persona.scores", "某人", Role.LEADER, Personas.DISTRICT));
    }

    private static void comes(Actor actor) {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(actor, null, List.of()));
    }
}
