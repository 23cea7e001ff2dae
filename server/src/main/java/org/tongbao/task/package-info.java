/// 待办: what a person has to do now, in one list: what is due, returned, asked and overdue, and for
/// those who review what waits for them. Nothing is stored; each thing is found where it lies.
@ApplicationModule(allowedDependencies = {"authority", "orgunit", "rectification", "report"})
@NullMarked
package org.tongbao.task;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
