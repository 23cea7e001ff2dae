package org.tongbao.feed;

import static org.tongbao.feed.ColumnType.INSTANT;
import static org.tongbao.feed.ColumnType.NUMBER;
import static org.tongbao.feed.ColumnType.TRUTH;
import static org.tongbao.feed.ColumnType.WHOLE;

import org.tongbao.analysis.AnswerPart;
import org.tongbao.analysis.FlatAnswer;
import org.tongbao.analysis.FlatRow;
import org.tongbao.analysis.SavedAnswers.Found;
import org.tongbao.feed.FeedTable.Column;
import org.tongbao.indicator.Indicator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The columns of the tables, as docs/api-guide.md states them.
final class FeedTables {

    static final FeedTable<Units.Row> UNITS =
            new FeedTable<>(
                    "units",
                    List.of(
                            new Column<>("unitCode", row -> row.unit().code()),
                            new Column<>("unitName", row -> row.unit().name()),
                            new Column<>("unitEnglishName", row -> row.unit().englishName()),
                            new Column<>("level", row -> row.unit().level()),
                            new Column<>("parentCode", Units.Row::parentCode),
                            new Column<>("officialOrder", WHOLE, row -> row.unit().officialOrder()),
                            new Column<>("peerGroup", row -> row.unit().peerGroup())));

    static final FeedTable<Indicator> INDICATORS =
            new FeedTable<>(
                    "indicators",
                    List.of(
                            new Column<>("indicatorCode", Indicator::code),
                            new Column<>("indicatorName", Indicator::name),
                            new Column<>("indicatorEnglishName", Indicator::englishName),
                            new Column<>("category", Indicator::category),
                            new Column<>("kind", Indicator::kind),
                            new Column<>("unitOfMeasure", Indicator::unitOfMeasure),
                            new Column<>("decimals", WHOLE, Indicator::decimals),
                            new Column<>("direction", Indicator::direction),
                            new Column<>("retiredFrom", Indicator::retiredFrom)));

    static final FeedTable<PlannedTarget> TARGETS =
            new FeedTable<>(
                    "targets",
                    List.of(
                            new Column<>("unitCode", row -> row.target().unit().code()),
                            new Column<>("unitName", row -> row.target().unit().name()),
                            new Column<>("indicatorCode", row -> row.target().indicator().code()),
                            new Column<>("indicatorName", row -> row.target().indicator().name()),
                            new Column<>(
                                    "unitOfMeasure",
                                    row -> row.target().indicator().unitOfMeasure()),
                            new Column<>("fromMonth", row -> row.target().fromMonth()),
                            new Column<>("toMonth", row -> row.target().toMonth()),
                            new Column<>("meaning", row -> row.target().meaning()),
                            new Column<>("operator", row -> row.target().operator()),
                            new Column<>("value", NUMBER, row -> row.target().value()),
                            new Column<>("forEachChild", TRUTH, row -> row.target().forEachChild()),
                            new Column<>(
                                    "departments",
                                    row ->
                                            row.target().departments().stream()
                                                    .map(department -> department.name())
                                                    .collect(Collectors.joining("、"))),
                            new Column<>("planCode", row -> row.plan().code()),
                            new Column<>("targetId", row -> row.target().id())));

    static final FeedTable<Actual> ACTUALS =
            new FeedTable<>(
                    "actuals",
                    List.of(
                            new Column<>("unitCode", Actual::unitCode),
                            new Column<>("unitName", Actual::unitName),
                            new Column<>("indicatorCode", Actual::indicatorCode),
                            new Column<>("indicatorName", Actual::indicatorName),
                            new Column<>("unitOfMeasure", Actual::unitOfMeasure),
                            new Column<>("month", Actual::month),
                            new Column<>("value", NUMBER, Actual::value),
                            new Column<>("status", Actual::status),
                            new Column<>("publishedAt", INSTANT, Actual::publishedAt),
                            new Column<>("updatedAt", INSTANT, Actual::updatedAt),
                            new Column<>("demonstration", TRUTH, Actual::demonstration)));

    static final FeedTable<Position> STANDING =
            new FeedTable<>(
                    "standing",
                    List.of(
                            new Column<>("unitCode", row -> row.unit().code()),
                            new Column<>("unitName", row -> row.unit().name()),
                            new Column<>("indicatorCode", row -> row.line().indicator().code()),
                            new Column<>("indicatorName", row -> row.line().indicator().name()),
                            new Column<>(
                                    "unitOfMeasure", row -> row.line().indicator().unitOfMeasure()),
                            new Column<>("month", Position::month),
                            new Column<>(
                                    "planCode",
                                    row -> row.plan() == null ? null : row.plan().code()),
                            new Column<>("monthValue", NUMBER, row -> row.line().period().value()),
                            new Column<>("actual", NUMBER, row -> row.line().actual()),
                            new Column<>("target", NUMBER, row -> row.line().target()),
                            new Column<>("completion", NUMBER, row -> row.line().completion()),
                            new Column<>("due", NUMBER, row -> row.line().due()),
                            new Column<>("gapToPace", NUMBER, row -> row.line().gapToPace()),
                            new Column<>("gapToTarget", NUMBER, row -> row.line().gapToTarget()),
                            new Column<>("verdict", row -> row.line().verdict()),
                            new Column<>("note", row -> row.line().note()),
                            new Column<>("planActual", NUMBER, row -> row.line().planActual()),
                            new Column<>("planTarget", NUMBER, row -> row.line().planTarget()),
                            new Column<>(
                                    "planCompletion", NUMBER, row -> row.line().planCompletion()),
                            new Column<>("rank", WHOLE, row -> row.line().rank()),
                            new Column<>("tied", TRUTH, row -> row.line().tied()),
                            new Column<>(
                                    "reported",
                                    WHOLE,
                                    row -> row.line().period().completeness().reported()),
                            new Column<>(
                                    "expected",
                                    WHOLE,
                                    row -> row.line().period().completeness().expected()),
                            new Column<>("publishedAt", INSTANT, Position::publishedAt),
                            new Column<>("demonstration", TRUTH, Position::demonstration)));

    static final FeedTable<Found> QUESTIONS =
            new FeedTable<>(
                    "questions",
                    List.of(
                            new Column<>("questionId", Found::id),
                            new Column<>("questionName", Found::name),
                            new Column<>("unitCode", Found::unitCode),
                            new Column<>("unitName", Found::unitName),
                            new Column<>("revision", WHOLE, Found::revision),
                            new Column<>("changedAt", INSTANT, Found::changedAt)));

    private FeedTables() {}

    /// Its columns are those of the question.
    static FeedTable<FlatRow> answer(UUID question, AnswerPart part, FlatAnswer answer) {
        var about = new LinkedHashMap<String, Object>();
        about.put("question", answer.name());
        about.put("part", part.name());
        about.put("fromMonth", answer.months().from().toString());
        about.put("toMonth", answer.months().to().toString());
        var names = answer.columns();
        return new FeedTable<>(
                "questions/" + question,
                about,
                IntStream.range(0, names.size())
                        .mapToObj(
                                i -> new Column<FlatRow>(names.get(i), row -> row.values().get(i)))
                        .toList());
    }
}
