package org.tongbao.report;

import java.time.YearMonth;

/// The report an intent is about, in the version the person saw.
record Concerned(String unit, YearMonth month, int version) {}
