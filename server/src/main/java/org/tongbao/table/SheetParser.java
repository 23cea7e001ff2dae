package org.tongbao.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Reads one sheet into [Cells].
final class SheetParser implements Xml.Visitor {

    private static final Pattern OTHER_WORKBOOK = Pattern.compile("\\[\\d+\\]");

    private final String sheet;
    private final Cells cells;
    private final SharedTexts texts;
    private final NumberFormats formats;
    private final List<Area> merged = new ArrayList<>();

    private final StringBuilder value = new StringBuilder();
    private final StringBuilder formula = new StringBuilder();
    private int row;
    private int column;
    private String type = "";
    private int style;
    private boolean computed;
    private boolean inValue;
    private boolean inFormula;
    private int hints;

    SheetParser(String sheet, Cells cells, SharedTexts texts, NumberFormats formats) {
        this.sheet = sheet;
        this.cells = cells;
        this.texts = texts;
        this.formats = formats;
    }

    void read(InputStream part) throws IOException {
        Xml.visit(part, this);
        for (var area : merged) {
            cells.merge(area);
        }
    }

    @Override
    public void start(String element, Xml.Attributes attributes) throws IOException {
        switch (element) {
            case "row" -> beginRow(attributes.get("r"));
            case "c" -> beginCell(attributes);
            case "f" -> {
                inFormula = true;
                computed = true;
            }
            case "v" -> inValue = true;
            case "t" -> inValue = hints == 0;
            case "rPh" -> hints++;
            case "mergeCell" -> addMerged(attributes.get("ref"));
            default -> {
                // columns, filters and pictures do not matter
            }
        }
    }

    @Override
    public void text(String more) throws IOException {
        var into = inValue ? value : inFormula ? formula : null;
        if (into != null) {
            if (into.length() + more.length() > TableLimits.CELL_CHARACTERS) {
                throw new RefusedTableException("FILE_CELL_TOO_LONG", GridCell.label(row, column));
            }
            into.append(more);
        }
    }

    @Override
    public void end(String element) throws IOException {
        switch (element) {
            case "v", "t" -> inValue = false;
            case "f" -> inFormula = false;
            case "rPh" -> hints--;
            case "c" -> endCell();
            default -> {
                // see above
            }
        }
    }

    /// Places may be left out; then one follows the other.
    private void beginRow(String number) throws IOException {
        row = number.isEmpty() ? row + 1 : Area.of("A" + number).top();
        column = 0;
    }

    private void beginCell(Xml.Attributes attributes) throws IOException {
        var reference = attributes.get("r");
        if (reference.isEmpty()) {
            column++;
        } else {
            var place = Area.of(reference);
            row = place.top();
            column = place.left();
        }
        type = attributes.get("t");
        var styled = attributes.get("s");
        style = styled.matches("\\d{1,6}") ? Integer.parseInt(styled) : 0;
        computed = false;
        value.setLength(0);
        formula.setLength(0);
    }

    private void endCell() throws IOException {
        if (computed && value.isEmpty()) {
            throw new RefusedTableException(
                    "FILE_FORMULA_WITHOUT_VALUE", sheet, GridCell.label(row, column));
        }
        if (!value.isEmpty()) {
            cells.put(row, column, text(), origin());
        }
    }

    private CellOrigin origin() {
        if (!computed) {
            return CellOrigin.WRITTEN;
        }
        return OTHER_WORKBOOK.matcher(formula).find() ? CellOrigin.LINKED : CellOrigin.FORMULA;
    }

    private String text() throws IOException {
        var stored = value.toString();
        return switch (type) {
            case "s" -> texts.get(stored);
            case "str", "inlineStr", "e", "d" -> stored;
            case "b" -> stored.equals("1") ? "TRUE" : "FALSE";
            default -> number(stored);
        };
    }

    private String number(String stored) throws IOException {
        try {
            return formats.text(stored, style);
        } catch (NumberFormatException unreadable) {
            throw new RefusedTableException("FILE_BROKEN");
        }
    }

    private void addMerged(String reference) throws IOException {
        if (merged.size() == TableLimits.MERGED_AREAS) {
            throw new RefusedTableException("FILE_TOO_MANY_CELLS", TableLimits.CELLS);
        }
        merged.add(Area.of(reference));
    }
}
