/// When a month's reports open and until when they are in time. A unit that collects reports may
/// set its days; holidays and shifted working days (调休) move the due day.
@ApplicationModule(allowedDependencies = {"authority"})
@NullMarked
package org.tongbao.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
