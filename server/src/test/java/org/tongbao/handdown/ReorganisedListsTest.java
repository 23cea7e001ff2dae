package org.tongbao.handdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.handdown.HandedDownLists.HEAD;
import static org.tongbao.handdown.HandedDownLists.line;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongbao.access.Personas;
import org.tongbao.graphql.GraphQlDoor;
import org.tongbao.ledger.ReorganisedDistrict;
import org.tongbao.ledger.Territory;
import org.tongbao.testing.IntegrationTest;

import java.util.Map;

/// What was handed down to a town that is merged is checked by the one that goes on.
@IntegrationTest
class ReorganisedListsTest {

    @Autowired Personas personas;
    @Autowired DSLContext dsl;

    private HandedDownLists lists;
    private Territory here;
    private ReorganisedDistrict district;
    private GraphQlDoor successor;

    @BeforeEach
    void aDistrictThatHandedAListDown() {
        lists = HandedDownLists.of(dsl, personas);
        here = lists.here();
        district = new ReorganisedDistrict(here, dsl, personas);
        successor = here.neighboursClerk();
        lists.taken(
                HEAD
                        + line("ZL1", "甲公司", "甲镇1号")
                        + line("ZL2", "甲二公司", "甲镇2号")
                        + line("ZL3", "丙公司", "外地3号"));
        lists.confirm(here.clerk(), here.town, lists.id("ZL2"));
    }

    @Test
    void rowsOfAMergedTownAreCheckedByItsSuccessorAndCountInTheMonthsOfTheTown() {
        assertThat(lists.toCheck(successor, here.neighbour).path("awaiting")).isEmpty();
        district.merge();

        assertThat(lists.toCheck(successor, here.neighbour).path("awaiting")).hasSize(1);
        assertThat(lists.row("ZL2").at("/unit/code").asString()).isEqualTo(here.neighbour);
        var reviewer = here.reviewer();
        assertThat(lists.month(reviewer, here.town)).isEqualTo("1 LIST 1 0");
        assertThat(
                        lists.confirm(successor, here.neighbour, lists.id("ZL1"))
                                .problems("confirmSourceRows"))
                .isEmpty();
        assertThat(lists.month(reviewer, here.town)).isEqualTo("2 LIST 0 0");
        assertThat(lists.month(reviewer, here.neighbour)).isEqualTo("0 - 0 0");
    }

    @Test
    void theDistrictDecidesAboutThemAsAboutItsSuccessors() {
        district.merge();
        lists.dispute(successor, lists.id("ZL1"), "NOT_OURS", "");
        assertThat(lists.state("ZL1")).isEqualTo("DISPUTED");
        var reviewer = here.reviewer();
        assertThat(
                        lists.reassign(reviewer, lists.id("ZL1"), here.town, "")
                                .problems("reassignSourceRow"))
                .containsExactly("SOURCE_UNIT");
        assertThat(
                        lists.reassign(reviewer, lists.id("ZL1"), here.neighbour, "")
                                .problems("reassignSourceRow"))
                .isEmpty();
        assertThat(lists.remove(reviewer, lists.id("ZL2"), "重了").problems("removeSourceRow"))
                .isEmpty();
        assertThat(lists.month(reviewer, here.town)).isEqualTo("0 - 1 0");
    }

    @Test
    void aLaterListAssignsToTheSuccessorWhoseOldNameAndOwnersItKnows() {
        district.merge();
        var later =
                lists.take(
                                here.reviewer(),
                                HEAD
                                        + line("ZL7", "丁公司", "甲镇7号")
                                        + line("ZL8", "甲二公司", "外地8号")
                                        + "ZL1,一种更好的装置,2025-02-01,甲公司,甲镇1号\n",
                                Map.of("whole", false))
                        .data("importSourceList");
        assertThat(later.at("/rows/0/unit/code").asString()).isEqualTo(here.neighbour);
        assertThat(later.at("/rows/0/basis").asString()).isEqualTo("ADDRESS");
        assertThat(later.at("/rows/1/unit/code").asString()).isEqualTo(here.neighbour);
        assertThat(later.at("/rows/1/basis").asString()).isEqualTo("REMEMBERED");
        assertThat(later.at("/rows/2/unit/code").asString()).isEqualTo(here.neighbour);
        assertThat(lists.toCheck(successor, here.neighbour).path("awaiting")).hasSize(3);
    }

    @Test
    void whatIsNobodysIsClaimedByWhoGoesOn() {
        lists.claim(here.clerk(), lists.id("ZL3"), here.town);
        district.merge();
        assertThat(lists.row("ZL3").at("/unit/code").asString()).isEqualTo(here.neighbour);
        assertThat(
                        lists.claim(successor, lists.id("ZL3"), here.neighbour)
                                .problems("claimSourceRow"))
                .isEmpty();
        assertThat(lists.state("ZL3")).isEqualTo("CONFIRMED");
    }
}
