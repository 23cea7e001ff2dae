package org.tongbao.feed;

import org.tongbao.analysis.AnswerPart;
import org.tongbao.analysis.FlatAnswer;
import org.tongbao.analysis.FlatRow;
import org.tongbao.analysis.SavedAnswers.Found;
import org.tongbao.feed.FeedTable.Column;
import org.tongbao.indicator.Indicator;
import org.tongbao.plan.Target;

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
                            new Column<>("officialOrder", row -> row.unit().officialOrder()),
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
                            new Column<>("decimals", Indicator::decimals),
                            new Column<>("direction", Indicator::direction),
                            new Column<>("retiredFrom", Indicator::retiredFrom)));

    static final FeedTable<Target> TARGETS =
            new FeedTable<>(
                    "targets",
                    List.of(
                            new Column<>("unitCode", row -> row.unit().code()),
                            new Column<>("unitName", row -> row.unit().name()),
                            new Column<>("indicatorCode", row -> row.indicator().code()),
                            new Column<>("indicatorName", row -> row.indicator().name()),
                            new Column<>("unitOfMeasure", row -> row.indicator().unitOfMeasure()),
                            new Column<>("fromMonth", Target::fromMonth),
                            new Column<>("toMonth", Target::toMonth),
                            new Column<>("meaning", Target::meaning),
                            new Column<>("operator", Target::operator),
                            new Column<>("value", Target::value),
                            new Column<>("forEachChild", Target::forEachChild),
                            new Column<>(
                                    "departments",
                                    row ->
                                            row.departments().stream()
                                                    .map(department -> department.name())
                                                    .collect(Collectors.joining("、")))));

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
                            new Column<>("value", Actual::value),
                            new Column<>("status", Actual::status),
                            new Column<>("publishedAt", Actual::publishedAt),
                            new Column<>("updatedAt", Actual::updatedAt),
                            new Column<>("demonstration", Actual::demonstration)));

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
                            new Column<>("monthValue", row -> row.line().period().value()),
                            new Column<>("actual", row -> row.line().actual()),
                            new Column<>("target", row -> row.line().target()),
                            new Column<>("completion", row -> row.line().completion()),
                            new Column<>("due", row -> row.line().due()),
                            new Column<>("gapToPace", row -> row.line().gapToPace()),
                            new Column<>("gapToTarget", row -> row.line().gapToTarget()),
                            new Column<>("verdict", row -> row.line().verdict()),
                            new Column<>("note", row -> row.line().note()),
                            new Column<>("planActual", row -> row.line().planActual()),
                            new Column<>("planTarget", row -> row.line().planTarget()),
                            new Column<>("planCompletion", row -> row.line().planCompletion()),
                            new Column<>("rank", row -> row.line().rank()),
                            new Column<>("tied", row -> row.line().tied()),
                            new Column<>(
                                    "reported",
                                    row -> row.line().period().completeness().reported()),
                            new Column<>(
                                    "expected",
                                    row -> row.line().period().completeness().expected()),
                            new Column<>("publishedAt", Position::publishedAt),
                            new Column<>("demonstration", Position::demonstration)));

    static final FeedTable<Found> QUESTIONS =
            new FeedTable<>(
                    "questions",
                    List.of(
                            new Column<>("questionId", Found::id),
                            new Column<>("questionName", Found::name),
                            new Column<>("unitCode", Found::unitCode),
                            new Column<>("unitName", Found::unitName),
                            new Column<>("revision", Found::revision),
                            new Column<>("changedAt", Found::changedAt)));

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
