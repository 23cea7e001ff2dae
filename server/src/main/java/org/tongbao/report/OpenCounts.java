package org.tongbao.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How much of a month is open, in reports, warnings and units.
///
/// @param notAccepted units below that have not closed, or whose month waits for a decision
record OpenCounts(
        int missing, int waiting, int returned, int unexplained, int late, int notAccepted) {

    static OpenCounts of(List<OpenPoint> points, List<HandUp> handUps) {
        return new OpenCounts(
                count(points, OpenPoint.Kind.MISSING),
                count(points, OpenPoint.Kind.WAITING),
                count(points, OpenPoint.Kind.RETURNED),
                points.stream().mapToInt(OpenPoint::warnings).sum(),
                count(points, OpenPoint.Kind.LATE),
                (int)
                        handUps.stream()
                                .filter(handUp -> handUp.state() != ClosingState.ACCEPTED)
                                .count());
    }

    /// Whether closing asks for a confirmation: late reports are there, nothing is open about them.
    boolean any() {
        return missing + waiting + returned + unexplained + notAccepted > 0;
    }

    Map<String, Integer> named() {
        var named = new LinkedHashMap<String, Integer>();
        named.put("missing", missing);
        named.put("waiting", waiting);
        named.put("returned", returned);
        named.put("unexplained", unexplained);
        named.put("late", late);
        named.put("notAccepted", notAccepted);
        return named;
    }

    private static int count(List<OpenPoint> points, OpenPoint.Kind kind) {
        return (int) points.stream().filter(point -> point.kind() == kind).count();
    }
}
