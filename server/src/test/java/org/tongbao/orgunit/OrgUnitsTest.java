package org.tongbao.orgunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongbao.authority.Scope;
import org.tongbao.authority.SystemActor;
import org.tongbao.authority.UnitPath;
import org.tongbao.graphql.BadUserInputException;
import org.tongbao.graphql.PageRequest;
import org.tongbao.integration.ImportFile;
import org.tongbao.integration.ImportKind;
import org.tongbao.integration.ImportWorkflow;
import org.tongbao.problem.NotFoundException;
import org.tongbao.testing.IntegrationTest;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

@IntegrationTest
class OrgUnitsTest {

    private static final YearMonth NOW = YearMonth.now();

    @Autowired OrgUnits units;
    @Autowired SearchOrgUnits search;
    @Autowired ImportWorkflow workflow;

    private String top = "";
    private Scope town = Scope.NOWHERE;
    private Scope all = Scope.NOWHERE;

    @BeforeEach
    void plantATree() {
        top = "S" + UUID.randomUUID().toString().substring(0, 8);
        var content =
                """
                code,name,level,parent,official_order,aliases
                %1$s,查找市%1$s,CITY,,,
                %1$s-d,甲区,DISTRICT,%1$s,1,
                %1$s-e,乙区,DISTRICT,%1$s,2,
                %1$s-t2,𠮷垎镇,TOWNSHIP,%1$s-d,1,各塔埠
                %1$s-t1,𡃁镇,TOWNSHIP,%1$s-d,2,
                %1$s-t3,100%%_镇,TOWNSHIP,%1$s-d,,
                %1$s-u1,Ａbc镇,TOWNSHIP,%1$s-e,1,
                """
                        .formatted(top);
        var payload =
                workflow.importFiles(
                        new SystemActor("test"),
                        List.of(ImportFile.text(ImportKind.ORG_UNITS, "units.csv", content)),
                        false);
        assertThat(payload.problems()).isEmpty();
        all = Scope.of(List.of(new UnitPath(top + "/")));
        town = Scope.of(List.of(new UnitPath("%1$s/%1$s-d/%1$s-t1/".formatted(top))));
    }

    @Test
    void theTreeIsListedFromTheTopDownInOfficialOrder() {
        assertThat(codes(all, null, null))
                .containsExactly("", "-d", "-e", "-t2", "-t1", "-t3", "-u1");
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepetition() {
        var seen = new ArrayList<String>();
        String after = null;
        do {
            var page = search.page(all, request(2, after, null, null), null, null, NOW);
            page.nodes().forEach(unit -> seen.add(unit.code()));
            after = page.pageInfo().hasNextPage() ? page.pageInfo().endCursor() : null;
        } while (after != null);
        assertThat(seen).doesNotHaveDuplicates().hasSize(7);
    }

    @Test
    void aCursorOfAnotherSearchIsRefused() {
        var cursor =
                search.page(all, request(1, null, null, null), null, null, NOW)
                        .pageInfo()
                        .endCursor();
        assertThatThrownBy(() -> request(1, cursor, "镇", null))
                .isInstanceOf(BadUserInputException.class);
    }

    @Test
    void aNameIsFoundByAPartOfItAndRareCharactersAreToldApart() {
        assertThat(codes(all, "𠮷", null)).containsExactly("-t2");
        assertThat(codes(all, "𡃁", null)).containsExactly("-t1");
        assertThat(codes(all, "垎镇", null)).containsExactly("-t2");
        assertThat(codes(all, "各塔", null)).containsExactly("-t2");
        assertThat(codes(all, "ａBC", null)).containsExactly("-u1");
    }

    @Test
    void signsOfPatternsStandForThemselves() {
        assertThat(codes(all, "%", null)).containsExactly("-t3");
        assertThat(codes(all, "_", null)).containsExactly("-t3");
        assertThat(codes(all, "\\", null)).isEmpty();
        assertThat(codes(all, "'", null)).isEmpty();
    }

    @Test
    void aUnitIsFoundByTheBeginningOfItsCode() {
        assertThat(codes(all, top + "-t", null)).containsExactly("-t2", "-t1", "-t3");
    }

    @Test
    void childrenAreListedUnderTheirParent() {
        assertThat(codes(all, null, top + "-d")).containsExactly("-t2", "-t1", "-t3");
        assertThat(codes(all, null, "nowhere")).isEmpty();
    }

    @Test
    void whoStandsInATownSeesItAndTheUnitsAboveIt() {
        assertThat(codes(town, null, null)).containsExactly("", "-d", "-t1");
        assertThat(units.find(town, top)).isPresent();
    }

    @Test
    void aUnitElsewhereAnswersLikeOneThatDoesNotExist() {
        assertThatThrownBy(() -> units.get(town, top + "-t2"))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> units.get(town, "nowhere")).isInstanceOf(NotFoundException.class);
        assertThat(codes(Scope.NOWHERE, null, null)).isEmpty();
    }

    private List<String> codes(Scope scope, @Nullable String text, @Nullable String parent) {
        return search
                .page(scope, request(100, null, text, parent), text, parent, NOW)
                .nodes()
                .stream()
                .map(unit -> unit.code().substring(top.length()))
                .toList();
    }

    private static PageRequest request(
            int first, @Nullable String after, @Nullable String text, @Nullable String parent) {
        return PageRequest.of(first, after, 100, "orgUnits", text, parent);
    }
}
