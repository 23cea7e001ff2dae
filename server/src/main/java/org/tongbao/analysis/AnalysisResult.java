package org.tongbao.analysis;

import org.jspecify.annotations.Nullable;
import org.tongbao.analysis.AnalysisInput.Values;
import org.tongbao.graphql.Page;
import org.tongbao.graphql.PageRequest;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.plan.Plan;
import org.tongbao.standing.Span;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// The answer to a question about figures.
///
/// @param found all rows in their order
/// @param whole what the unit under which is asked has
/// @param chosen what the units that are asked for have as one
/// @param parts by fewer dimensions than the rows
record AnalysisResult(
        Layout layout,
        List<Row> found,
        List<Row> whole,
        List<Row> chosen,
        List<Row> parts,
        OrgUnit head,
        List<Plan> plans,
        Instant readAt,
        @Nullable Instant knownAt) {

    private static final int LARGEST_PAGE = 1000;

    AnalysisResult {
        found = List.copyOf(found);
        whole = List.copyOf(whole);
        chosen = List.copyOf(chosen);
        parts = List.copyOf(parts);
        plans = List.copyOf(plans);
    }

    AnalysisResult readAt(Instant later) {
        return new AnalysisResult(layout, found, whole, chosen, parts, head, plans, later, knownAt);
    }

    /// How much it is, in values.
    int size() {
        return (found.size() + whole.size() + chosen.size() + parts.size()) * columns().size();
    }

    public List<AnalysisColumn> columns() {
        return layout.columns();
    }

    /// Those it is about.
    public Span months() {
        return layout.analysis().times().months();
    }

    public int rowCount() {
        return found.size();
    }

    public List<AnalysisRow> totals() {
        return shown(whole);
    }

    public List<AnalysisRow> together() {
        return shown(chosen);
    }

    public List<AnalysisRow> subtotals() {
        return shown(parts);
    }

    private List<AnalysisRow> shown(List<Row> rows) {
        return rows.stream().map(this::shown).toList();
    }

    private AnalysisRow shown(Row row) {
        return AnalysisRow.of(row, layout, head);
    }

    public Values values() {
        return asked().values();
    }

    public boolean demonstration() {
        return Stream.of(found, whole, chosen, parts)
                .flatMap(List::stream)
                .anyMatch(Row::demonstration);
    }

    Page<AnalysisRow> rows(@Nullable Integer first, @Nullable String after) {
        return page(PageRequest.of(first, after, LARGEST_PAGE, "analyze", asked()))
                .map(this::shown);
    }

    AnalysisInput asked() {
        return layout.analysis().asked();
    }

    Page<Row> page(PageRequest request) {
        var order = new RowOrder(layout);
        var cursor = request.after();
        var ended = cursor == null ? null : order.position(cursor);
        var rest =
                found.stream()
                        .filter(row ->
                                ended == null || order.compare(order.position(row), ended) > 0)
                        .limit(request.limit())
                        .toList();
        return request.page(rest, row -> order.position(row).keys());
    }
}
