package org.tongbao.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

class PageRequestTest {

    private record Row(UUID id, YearMonth month) {}

    private static final Row FIRST = new Row(UUID.randomUUID(), YearMonth.of(2026, 10));
    private static final Row SECOND = new Row(UUID.randomUUID(), YearMonth.of(2026, 9));

    @Test
    void aPageKnowsThatAnotherFollows() {
        var request = PageRequest.of(1, null, 100, "reports", "370402");
        var page = page(request, List.of(FIRST, SECOND));
        assertThat(page.nodes()).containsExactly(FIRST);
        assertThat(page.pageInfo().hasNextPage()).isTrue();
    }

    @Test
    void theNextPageBeginsAfterTheCursor() {
        var page = page(PageRequest.of(1, null, 100, "reports", "370402"), List.of(FIRST, SECOND));
        var after = page.pageInfo().endCursor();
        var next = PageRequest.of(1, after, 100, "reports", "370402").after();
        assertThat(next.month(0)).isEqualTo(FIRST.month());
        assertThat(next.uuid(1)).isEqualTo(FIRST.id());
    }

    @Test
    void anEmptyPageHasNoCursor() {
        var page = page(PageRequest.of(null, null, 60, "reports"), List.of());
        assertThat(page.pageInfo()).isEqualTo(new PageInfo(false, null));
    }

    @Test
    void aCursorOfAnotherFilterIsRefused() {
        var page = page(PageRequest.of(1, null, 100, "reports", "370402"), List.of(FIRST));
        var cursor = page.pageInfo().endCursor();
        assertThatThrownBy(() -> PageRequest.of(1, cursor, 100, "reports", "370403"))
                .isInstanceOf(BadUserInputException.class)
                .hasMessage("CURSOR_UNREADABLE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rubbish", "!!!", "5pyq5oql", "AAAA"})
    void rubbishIsNoCursor(String rubbish) {
        assertThatThrownBy(() -> PageRequest.of(1, rubbish, 100, "reports"))
                .isInstanceOf(BadUserInputException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 101, 1_000_000})
    void aPageHasALargestSize(int first) {
        assertThatThrownBy(() -> PageRequest.of(first, null, 100, "reports"))
                .isInstanceOf(BadUserInputException.class)
                .hasMessage("PAGE_SIZE_OUT_OF_RANGE");
    }

    private static Page<Row> page(PageRequest request, List<Row> rows) {
        return request.page(rows, row -> List.of(row.month(), row.id()));
    }
}
