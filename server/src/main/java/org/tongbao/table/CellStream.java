package org.tongbao.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Cells one after another without a sign where a row ends, as copied from a PDF. The running
/// numbers of the rows give their length: `1`, and the same number of lines further `2`.
final class CellStream {

    private static final int LONGEST_ROW = 40;

    private final List<String> cells;
    private final List<List<String>> rows = new ArrayList<>();
    private int at;

    private CellStream(List<String> cells) {
        this.cells = cells;
    }

    static List<List<String>> rows(String[] lines) {
        var stream =
                new CellStream(
                        Arrays.stream(lines)
                                .map(String::strip)
                                .filter(line -> !line.isEmpty())
                                .toList());
        stream.run();
        return stream.rows;
    }

    /// 一、…, 二、…: how documents count their tables.
    static boolean isCaption(String line) {
        return line.matches("[一二三四五六七八九十]+、.*");
    }

    private void run() {
        for (var i = 0; i < cells.size(); i++) {
            var length = lengthFrom(i);
            if (length > 0) {
                heads(i, length);
                for (var number = 1; is(i, number); number++, i += length) {
                    take(i, Math.min(i + length, cells.size()));
                }
                at = Math.min(i, cells.size());
                i = at - 1;
            }
        }
        alone(cells.size());
    }

    /// The length of the rows whose first begins here; 0 when none does.
    private int lengthFrom(int i) {
        if (is(i, 1) && i + 1 < cells.size() && !number(cells.get(i + 1))) {
            for (var length = 3; length <= LONGEST_ROW; length++) {
                if (is(i + length, 2)
                        && i + length + 1 < cells.size()
                        && !number(cells.get(i + length + 1))) {
                    return length;
                }
            }
        }
        return 0;
    }

    /// What stands above the first numbered row: a row of totals as long as the others when its
    /// figures say so, and before it lines of their own up to the heads, which become one row.
    private void heads(int first, int length) {
        var totals = first - length >= at && totals(first, length) ? first - length : first;
        var heads = totals;
        while (heads > at && !isCaption(cells.get(heads - 1))) {
            heads--;
        }
        alone(heads);
        take(heads, totals);
        take(totals, first);
    }

    private boolean totals(int first, int length) {
        return cells.subList(first - length + 2, first).stream().allMatch(CellStream::number);
    }

    private void alone(int end) {
        while (at < end) {
            take(at, at + 1);
        }
    }

    private void take(int from, int to) {
        if (from < to) {
            rows.add(cells.subList(from, to));
            at = to;
        }
    }

    private boolean is(int i, int number) {
        return i < cells.size() && cells.get(i).equals(Integer.toString(number));
    }

    private static boolean number(String text) {
        return text.matches("[\\d,，.]+");
    }
}
