package org.tongbao.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.db.Tables.AUDIT_ENTRY;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongbao.authority.Role;
import org.tongbao.graphql.GraphQlDoor;
import org.tongbao.graphql.StatementCounter;
import org.tongbao.testing.IntegrationTest;
import org.tongbao.testing.WorkbookParts;

import java.io.IOException;
import java.util.List;

/// The list of who may do what.
@IntegrationTest
class RightsExportTest {

    private static final String DISTRICT = "/exports/rights.xlsx?unit=" + Personas.DISTRICT;

    @Autowired Personas personas;
    @Autowired StatementCounter statements;
    @Autowired DSLContext dsl;

    @Test
    void peopleTokensAndWhatRolesMeanStandInOneFile() throws IOException {
        personas.enrol("rights.clerk", "孙清", Role.CLERK, Personas.TOWN);
        personas.insider();
        var admin = personas.administrator();
        var file = admin.fetch(DISTRICT);
        assertThat(file.statusCode()).isEqualTo(200);
        var text = WorkbookParts.of(file.body()).get(WorkbookParts.WORDS);
        assertThat(text)
                .contains("rights.clerk", "孙清", "填报员", "persona.admin", "管理员", "启用")
                .contains("领导能看的数据", "有效", "审核、退回、批准")
                .doesNotContain("persona.city", "persona.foreign", "persona.top");
        var english = admin.fetch(DISTRICT + "&language=en").body();
        assertThat(WorkbookParts.of(english).get(WorkbookParts.WORDS))
                .contains("Clerk", "what a leader reads", "review, return, approve");
        assertThat(statements.during(() -> admin.fetch(DISTRICT)))
                .as("session, unit, people with their roles, the trail, tokens")
                .hasSize(5);
    }

    @Test
    void theTrailSaysWhoTookTheListAway() {
        var before = exported();
        assertThat(status(personas.reviewer(), DISTRICT)).isEqualTo(403);
        assertThat(exported()).isEqualTo(before);
        assertThat(status(personas.administrator(), DISTRICT)).isEqualTo(200);
        assertThat(exported()).isEqualTo(before + 1);
        var entry =
                dsl.selectFrom(AUDIT_ENTRY)
                        .where(AUDIT_ENTRY.ACTION.eq("access.rights_exported"))
                        .orderBy(AUDIT_ENTRY.ID.desc())
                        .limit(1)
                        .fetchSingle();
        assertThat(entry.getActorName()).isEqualTo("冯静");
        assertThat(entry.getPath()).endsWith(Personas.DISTRICT + "/");
        assertThat(entry.getDetail()).contains("\"people\":");
    }

    private int exported() {
        return dsl.fetchCount(AUDIT_ENTRY, AUDIT_ENTRY.ACTION.eq("access.rights_exported"));
    }

    @Test
    void onlyAdministratorsOfTheUnitGetIt() {
        assertThat(status(personas.stranger(), DISTRICT)).isEqualTo(401);
        for (var other : List.of(personas.reviewer(), personas.leader())) {
            assertThat(status(other, DISTRICT)).isEqualTo(403);
        }
        assertThat(status(personas.insider(), DISTRICT)).isEqualTo(403);
        assertThat(status(personas.administrator(), "/exports/rights.xlsx?unit=370403"))
                .isEqualTo(404);
    }

    private static int status(GraphQlDoor door, String address) {
        return door.fetch(address).statusCode();
    }
}
