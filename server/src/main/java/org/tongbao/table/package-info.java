/// Tables as people have them: a workbook, a CSV file, cells pasted from a document. They are read
/// into a [Grid] of texts with their addresses; what the texts mean is not known here.
///
/// What goes out as a workbook looks like a [PrintedSheet].
///
/// Whatever arrives is read right or refused with a reason, within [TableLimits].
@ApplicationModule(allowedDependencies = {"problem"})
@NullMarked
package org.tongbao.table;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
