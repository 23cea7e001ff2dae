package org.tongbao.bulletin;

import org.jspecify.annotations.Nullable;
import org.tongbao.bulletin.BulletinContent.FigurePart;
import org.tongbao.problem.InputProblem;
import org.tongbao.problem.Problem;
import org.tongbao.problem.StateProblem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// What may happen to a bulletin. A draft is written and issued; what is issued stays as it is.
///
/// @param revision of the stored draft
record BulletinLifecycle(boolean issued, int revision) {

    static final int MOST_SERIAL = 9_999;
    private static final int DAYS_BEFORE = 366;
    private static final int DAYS_AFTER = 31;

    /// So many changed figures are pointed out at once.
    private static final int MOST_POINTED_OUT = 20;

    static BulletinLifecycle of(BulletinHead head) {
        return new BulletinLifecycle(!head.draft(), head.revision());
    }

    /// @param seen the revision the writer had before the eyes
    List<Problem> change(int seen) {
        if (issued) {
            return List.of(StateProblem.of("BULLETIN_ISSUED"));
        }
        return seen == revision ? List.of() : List.of(StateProblem.of("BULLETIN_MOVED"));
    }

    /// @param content with the figures as they are now
    /// @param draft with what they said when the writer last saw them
    List<Problem> issue(int seen, BulletinContent content, Draft draft, LocalDate today) {
        var moved = change(seen);
        if (!moved.isEmpty()) {
            return moved;
        }
        var problems = new ArrayList<>(BulletinRules.check(content.kind(), draft.text()));
        dated(draft.text().dated(), today, problems);
        ChangedFigure.among(content, draft.noted()).stream()
                .limit(MOST_POINTED_OUT)
                .map(changed ->
                        StateProblem.of(
                                "BULLETIN_FIGURE_CHANGED",
                                name(changed.now().figure()),
                                changed.before(),
                                changed.now().text()))
                .forEach(problems::add);
        content.written()
                .map(BulletinContent.Part::figure)
                .filter(Objects::nonNull)
                .filter(figure -> !figure.known() && !figure.withheld())
                .map(BulletinLifecycle::name)
                .distinct()
                .limit(MOST_POINTED_OUT)
                .map(name -> StateProblem.of("BULLETIN_FIGURE_UNKNOWN", name))
                .forEach(problems::add);
        return problems;
    }

    private static String name(@Nullable FigurePart figure) {
        return Objects.requireNonNull(figure).indicatorName();
    }

    private static void dated(@Nullable LocalDate dated, LocalDate today, List<Problem> problems) {
        var first = today.minusDays(DAYS_BEFORE);
        var last = today.plusDays(DAYS_AFTER);
        if (dated != null && (dated.isBefore(first) || dated.isAfter(last))) {
            problems.add(InputProblem.at("BULLETIN_DATED_BAD", List.of("dated"), first, last));
        }
    }
}
