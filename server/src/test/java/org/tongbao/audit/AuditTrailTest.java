package org.tongbao.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Grant;
import org.tongbao.authority.PersonActor;
import org.tongbao.authority.Role;
import org.tongbao.authority.SystemActor;
import org.tongbao.authority.UnitPath;
import org.tongbao.graphql.BadUserInputException;
import org.tongbao.graphql.Page;
import org.tongbao.graphql.StatementCounter;
import org.tongbao.problem.ForbiddenException;
import org.tongbao.problem.NotFoundException;
import org.tongbao.testing.IntegrationTest;

import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

@IntegrationTest
class AuditTrailTest {

    @Autowired AuditController controller;
    @Autowired AuditTrail trail;
    @Autowired DSLContext dsl;
    @Autowired StatementCounter statements;
    @Autowired AuditExportController exports;
    @Autowired Sealer sealer;

    private final String district = "d" + UUID.randomUUID().toString().substring(0, 8);
    private final String town = district + "-1";
    private final UnitPath districtPath = new UnitPath(district + "/");
    private final UnitPath townPath = districtPath.child(town);
    private final UUID clerk = UUID.randomUUID();

    @BeforeEach
    void writeThreeDeeds() {
        var districtId = unit(district, districtPath, null);
        var townId = unit(town, townPath, districtId);
        trail.append(Deed.of("district.done", actor(clerk)).to(districtId, districtPath));
        trail.append(Deed.of("town.done", actor(clerk)).to(townId, townPath));
        trail.append(Deed.of("town.done", actor(UUID.randomUUID())).to(townId, townPath));
        trail.append(Deed.of("sign_in.failed", new SystemActor(district)));
    }

    @Test
    void theNewestComesFirstWithItsUnit() {
        var page = page(reviewerOf(districtPath), district, null, null, 50, null);
        assertThat(page.nodes())
                .extracting(AuditEntry::action)
                .containsExactly("town.done", "town.done", "district.done");
        assertThat(page.nodes().getFirst().unit().code()).isEqualTo(town);
    }

    @Test
    void aReviewerReadsTheOwnSubtreeOnly() {
        var reviewer = reviewerOf(townPath);
        assertThat(page(reviewer, town, null, null, 50, null).nodes()).hasSize(2);
        assertThatThrownBy(() -> page(reviewer, district, null, null, 50, null))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void aClerkMayNotReadIt() {
        var person = person(Role.CLERK, townPath);
        assertThatThrownBy(() -> page(person, town, null, null, 50, null))
                .isInstanceOf(ForbiddenException.class);
    }

    @Test
    void whatConcernsNoUnitIsForAdministratorsOfTheTop() {
        var administrator = person(Role.ADMINISTRATOR, districtPath);
        assertThat(page(administrator, district, "sign_in.failed", null, 100, null).nodes())
                .extracting(AuditEntry::actorName)
                .contains(district);
        assertThat(page(administrator, town, "sign_in.failed", null, 50, null).nodes()).isEmpty();
        assertThat(
                        page(reviewerOf(districtPath), district, "sign_in.failed", null, 50, null)
                                .nodes())
                .isEmpty();
    }

    @Test
    void itIsFilteredByActionAndActor() {
        var reviewer = reviewerOf(districtPath);
        assertThat(page(reviewer, district, "town.done", null, 50, null).nodes()).hasSize(2);
        assertThat(page(reviewer, district, "town.done", clerk, 50, null).nodes()).hasSize(1);
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        var reviewer = reviewerOf(districtPath);
        var first = page(reviewer, district, null, null, 2, null);
        var cursor = first.pageInfo().endCursor();
        var second = page(reviewer, district, null, null, 2, cursor);
        assertThat(first.pageInfo().hasNextPage()).isTrue();
        assertThat(second.pageInfo().hasNextPage()).isFalse();
        assertThat(second.nodes()).extracting(AuditEntry::action).containsExactly("district.done");
        assertThatThrownBy(() -> page(reviewer, district, "town.done", null, 2, cursor))
                .isInstanceOf(BadUserInputException.class);
    }

    @Test
    void aPageIsThreeStatements() {
        var reviewer = reviewerOf(districtPath);
        assertThat(statements.during(() -> page(reviewer, district, null, null, 50, null)))
                .hasSize(3);
    }

    @Test
    void theTrailOfASubtreeIsExportedWithItsSeals() throws IOException {
        sealer.sealAll();
        var lines = exported(reviewerOf(districtPath), district).lines().toList();
        assertThat(lines).as("heads, this export and what was done").hasSize(5);
        assertThat(lines.getFirst()).startsWith("\uFEFF编号,时间（UTC）").endsWith("封签哈希");
        assertThat(lines.get(1)).contains("audit.exported", district);
        assertThat(lines.get(2))
                .contains("town.done", town)
                .matches(".*,\\d+,[0-9a-f]{64},[0-9a-f]{64}");
        assertThat(exported(reviewerOf(townPath), town).lines()).hasSize(4);
        assertThat(exported(person(Role.ADMINISTRATOR, districtPath), district))
                .contains("sign_in.failed");
    }

    @Test
    void aNameThatWouldBeAFormulaIsNone() throws IOException {
        var id = dsl.fetchValue(ORG_UNIT.ID, ORG_UNIT.CODE.eq(town));
        var actor = new PersonActor(clerk, "=1+1", "127.0.0.1", List.of(), false);
        trail.append(Deed.of("town.done", actor).to(id, townPath));
        assertThat(exported(reviewerOf(townPath), town))
                .contains(",'=1+1,")
                .doesNotContain(",=1+1");
    }

    @Test
    void theTrailSaysWhoTookItAway() throws IOException {
        exported(reviewerOf(townPath), town);
        var entry = page(reviewerOf(districtPath), district, "audit.exported", null, 50, null);
        assertThat(entry.nodes())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.actorName()).isEqualTo("李四");
                    assertThat(one.unit()).isNotNull();
                });
        assertThatThrownBy(() -> exported(person(Role.CLERK, townPath), town))
                .hasMessageContaining("403");
        assertThat(
                        page(reviewerOf(districtPath), district, "audit.exported", null, 50, null)
                                .nodes())
                .as("what was refused was not taken")
                .hasSize(1);
    }

    @Test
    void anotherSubtreeIsNotExported() {
        assertThatThrownBy(() -> exported(reviewerOf(townPath), district))
                .hasMessageContaining("404");
        assertThatThrownBy(() -> exported(person(Role.CLERK, townPath), town))
                .hasMessageContaining("403");
    }

    private String exported(Actor reader, String unit) throws IOException {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(reader, null, List.of()));
        try {
            var response = new MockHttpServletResponse();
            exports.audit(unit, null, "zh", "zh", response);
            return response.getContentAsString();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private Page<AuditEntry> page(
            Actor actor,
            String unit,
            @Nullable String action,
            @Nullable UUID actedBy,
            int first,
            @Nullable String after) {
        return controller.auditTrail(actor, unit, action, actedBy, first, after);
    }

    private UUID unit(String code, UnitPath path, @Nullable UUID parent) {
        var id = UUID.randomUUID();
        dsl.insertInto(ORG_UNIT)
                .set(ORG_UNIT.ID, id)
                .set(ORG_UNIT.CODE, code)
                .set(ORG_UNIT.LEVEL, "TOWNSHIP")
                .set(ORG_UNIT.NAME, "单位" + code)
                .execute();
        dsl.insertInto(ORG_UNIT_PLACEMENT)
                .set(ORG_UNIT_PLACEMENT.ORG_UNIT_ID, id)
                .set(ORG_UNIT_PLACEMENT.PARENT_ID, parent)
                .set(ORG_UNIT_PLACEMENT.FROM_MONTH, YearMonth.of(2024, 1))
                .set(ORG_UNIT_PLACEMENT.TO_MONTH, YearMonth.of(9999, 12))
                .set(ORG_UNIT_PLACEMENT.PATH, path.value())
                .execute();
        return id;
    }

    private static PersonActor reviewerOf(UnitPath path) {
        return person(Role.REVIEWER, path);
    }

    private static PersonActor person(Role role, UnitPath path) {
        return new PersonActor(
                UUID.randomUUID(), "李四", "127.0.0.1", List.of(new Grant(role, path)), false);
    }

    private static PersonActor actor(UUID id) {
        return new PersonActor(id, "张三", "127.0.0.1", List.of(), false);
    }
}
