package org.tongbao.analysis;

/// What there is to know about a value of a row.
record AnalysisNote(int column, Reason reason) {}
