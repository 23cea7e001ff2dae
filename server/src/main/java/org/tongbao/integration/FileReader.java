package org.tongbao.integration;

/// Reads one kind of file: compares its rows with what is known, complains of what is wrong, and
/// keeps what changes.
interface FileReader {

    Columns columns();

    void read(CsvTable table, Import run, Tally tally);
}
