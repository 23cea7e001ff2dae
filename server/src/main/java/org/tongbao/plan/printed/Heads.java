package org.tongbao.plan.printed;

import org.tongbao.table.GridCell;
import org.tongbao.table.GridRow;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The words that stand over columns and beside sums.
final class Heads {

    private static final Set<String> NAMES =
            Set.of(
                    "镇(街)",
                    "镇街",
                    "镇(街道)",
                    "镇街道",
                    "镇、街道",
                    "乡镇(街道)",
                    "乡镇",
                    "街道",
                    "单位",
                    "单位名称",
                    "镇街名称",
                    "区(市)",
                    "区市",
                    "县(市、区)",
                    "县区",
                    "地区",
                    "名称",
                    "unit",
                    "town",
                    "town/street");
    private static final Set<String> VALUES =
            Set.of("目标值", "目标", "目标数", "任务", "任务数", "指标值", "计划数", "target");
    private static final Set<String> TOTALS =
            Set.of("总数值", "总数", "总目标", "合计", "总计", "小计", "全区合计", "全市合计", "total", "subtotal");
    private static final Set<String> SUBTOTALS = Set.of("小计", "subtotal");
    private static final Set<String> OTHERS = Set.of("序号", "备注", "责任单位", "no.", "note");
    private static final Pattern NUMBER = Pattern.compile("[-−]?[\\d,.]*\\d[\\d,.]*\\D{0,3}");

    private Heads() {}

    static boolean isName(String text) {
        return NAMES.contains(folded(text));
    }

    static boolean isValue(String text) {
        return VALUES.contains(folded(text));
    }

    static boolean isTotal(String text) {
        return TOTALS.contains(folded(text));
    }

    /// A sum of the rows since the one before it.
    static boolean isSubtotal(String text) {
        return SUBTOTALS.contains(folded(text));
    }

    /// Whether a row names columns and holds no figure.
    static boolean inHead(GridRow row) {
        return row.cells().stream()
                .allMatch(cell ->
                        isName(cell.text())
                                || isValue(cell.text())
                                || isTotal(cell.text())
                                || OTHERS.contains(folded(cell.text()))
                                || PrintedPeriod.of(cell.text()).isPresent());
    }

    /// Whether a table begins with the row: it says where the names stand, or names years.
    static boolean begins(GridRow row) {
        return row.cells().size() > 1
                && row.cells().stream()
                        .anyMatch(cell ->
                                isName(cell.text())
                                        || PrintedPeriod.of(cell.text()).isPresent()
                                                && !NUMBER.matcher(cell.text()).matches())
                && row.cells().stream().noneMatch(cell -> isPlainNumber(cell.text()));
    }

    /// The text of a row that has one only, as captions do, also when it is merged over the table.
    static String only(GridRow row) {
        var texts = row.cells().stream().map(GridCell::text).distinct().toList();
        return texts.size() == 1 && !isPlainNumber(texts.getFirst()) ? texts.getFirst() : "";
    }

    private static boolean isPlainNumber(String text) {
        var folded = folded(text);
        return NUMBER.matcher(folded).matches() && PrintedPeriod.of(folded).isEmpty();
    }

    private static String folded(String text) {
        return Wording.folded(text).toLowerCase(Locale.ROOT);
    }
}
