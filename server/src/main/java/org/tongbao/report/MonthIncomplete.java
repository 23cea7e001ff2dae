package org.tongbao.report;

import org.tongbao.problem.Problem;

import java.util.List;

/// Things are open, and the person has not said to close the month all the same.
record MonthIncomplete(OpenCounts counts) implements Problem {

    @Override
    public String code() {
        return "MONTH_INCOMPLETE";
    }

    @Override
    public List<String> path() {
        return List.of("confirmed");
    }

    @Override
    public List<Object> arguments() {
        return List.of(
                counts.missing(),
                counts.waiting(),
                counts.returned(),
                counts.unexplained(),
                counts.notAccepted());
    }
}
