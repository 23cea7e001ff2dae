/// When a month's reports open and until when they are in time. A unit that collects reports may
/// set its days, from a month that has not opened; units below follow. Holidays and shifted working
/// days (调休) move the due day.
@ApplicationModule(
        allowedDependencies = {"audit", "authority", "knownat", "orgunit", "problem", "workflow"})
@NullMarked
package org.tongbao.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
