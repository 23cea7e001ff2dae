package org.tongbao.integration;

import org.tongbao.db.tables.records.DepartmentRecord;

import java.util.SortedSet;

/// A department that is stored or was read from a file before.
record KnownDepartment(DepartmentRecord row, SortedSet<String> aliases) {}
