/// When a month's reports open and until when they are in time. Each unit that collects reports can
/// have days of its own; holidays and shifted working days (调休) move the due day.
@ApplicationModule(allowedDependencies = {"authority"})
@NullMarked
package org.tongbao.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
