package org.tongbao.table;

/// Where the text of a cell comes from.
public enum CellOrigin {
    /// Somebody wrote it.
    WRITTEN,
    /// A formula gave it when the workbook was last saved.
    FORMULA,
    /// As FORMULA, from another workbook, which is never opened.
    LINKED,
    /// The cell is part of a merged area whose first cell holds it: not a value of its own.
    MERGED
}
