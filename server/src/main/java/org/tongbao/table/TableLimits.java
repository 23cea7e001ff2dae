package org.tongbao.table;

/// How much a table may be. What passes a limit is refused when the limit is reached, not after
/// everything was read.
public final class TableLimits {

    /// Of the file as it arrives.
    public static final int BYTES = 5 * 1024 * 1024;

    /// Over all sheets.
    public static final int ROWS = 100_000;

    /// Over all sheets, those of merged areas included.
    static final int CELLS = 300_000;

    static final int COLUMNS = 1_000;
    static final int SHEETS = 50;
    static final int MERGED_AREAS = 20_000;

    /// Excel's own limit.
    static final int CELL_CHARACTERS = 32_767;

    /// All texts of a workbook together.
    static final int SHARED_CHARACTERS = 4 * 1024 * 1024;

    /// Files inside a workbook; one with many pictures has some hundreds.
    static final int PARTS = 2_000;

    /// The files inside a workbook that are read, unpacked. A sheet of 300,000 figures has about 20
    /// MB.
    static final long UNPACKED_BYTES = 64L * 1024 * 1024;

    /// How many times larger a file inside a workbook may become beyond its first megabyte. Sheets
    /// reach 60.
    static final int SWELLING = 200;

    static final int SWELLING_FROM = 1024 * 1024;

    /// The parts that describe a workbook.
    static final int DESCRIPTION_BYTES = 2 * 1024 * 1024;

    private TableLimits() {}
}
