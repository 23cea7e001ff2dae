package org.tongbao.plan.printed;

import org.tongbao.table.GridRow;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/// The columns of a list of targets (目标清单): a target on each row, with all that belongs to it.
public enum ListColumn {
    UNIT("单位"),
    APPLIES("适用"),
    INDICATOR("指标"),
    MEASURE("计量单位"),
    MEANING("目标类型"),
    OPERATOR("要求"),
    FROM("起始月"),
    TO("截止月"),
    VALUE("目标值"),
    QUOTE("原文"),
    READING("读法"),
    SOURCE("出处"),
    DEPARTMENTS("责任单位");

    /// In the column of the value: the figure stands in the table of the annex.
    public static final String IN_TABLE = "见目标分解表";

    /// In the column 适用: a rule for each unit under the one that is named.
    public static final String EACH_CHILD = "每个下级单位";

    /// In the column 适用, and when it is empty.
    public static final String ITSELF = "本单位";

    private static final Map<String, ListColumn> BY_HEAD =
            Arrays.stream(values()).collect(Collectors.toMap(ListColumn::head, column -> column));

    private final String head;

    ListColumn(String head) {
        this.head = head;
    }

    public String head() {
        return head;
    }

    /// Where the columns stand; empty when the row is not the head of a list.
    static Map<ListColumn, Integer> in(GridRow row) {
        var columns = new EnumMap<ListColumn, Integer>(ListColumn.class);
        for (var cell : row.cells()) {
            var column = BY_HEAD.get(Wording.folded(cell.text()));
            if (column != null) {
                columns.putIfAbsent(column, cell.column());
            }
        }
        var list =
                columns.containsKey(UNIT)
                        && columns.containsKey(INDICATOR)
                        && columns.containsKey(MEANING)
                        && columns.containsKey(VALUE);
        return list ? columns : Map.of();
    }
}
