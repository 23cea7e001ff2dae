package org.tongbao.analysis;

import org.jspecify.annotations.Nullable;
import org.tongbao.graphql.Page;
import org.tongbao.graphql.PageRequest;
import org.tongbao.plan.Plan;

import java.time.Instant;
import java.util.List;

/// The answer to a question about figures.
///
/// @param found all rows in their order
/// @param whole what the unit under which is asked has
record AnalysisResult(
        Layout layout,
        List<Row> found,
        List<Row> whole,
        List<Plan> plans,
        Instant readAt,
        @Nullable Instant knownAt) {

    private static final int LARGEST_PAGE = 1000;

    AnalysisResult {
        found = List.copyOf(found);
        whole = List.copyOf(whole);
        plans = List.copyOf(plans);
    }

    public List<AnalysisColumn> columns() {
        return layout.columns();
    }

    public int rowCount() {
        return found.size();
    }

    public List<AnalysisRow> totals() {
        return whole.stream().map(row -> AnalysisRow.of(row, layout, true)).toList();
    }

    public boolean demonstration() {
        return found.stream().anyMatch(Row::demonstration)
                || whole.stream().anyMatch(Row::demonstration);
    }

    Page<AnalysisRow> rows(@Nullable Integer first, @Nullable String after) {
        var order = new RowOrder(layout);
        var request =
                PageRequest.of(first, after, LARGEST_PAGE, "analyze", layout.analysis().asked());
        var cursor = request.after();
        var ended = cursor == null ? null : order.position(cursor);
        var rest =
                found.stream()
                        .filter(row ->
                                ended == null || order.compare(order.position(row), ended) > 0)
                        .limit(request.limit())
                        .toList();
        return request.page(rest, row -> order.position(row).keys())
                .map(row -> AnalysisRow.of(row, layout, false));
    }
}
