package org.tongbao.score;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import org.tongbao.indicator.Indicator;
import org.tongbao.indicator.Indicators;
import org.tongbao.orgunit.OrgUnit;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/// The fields of a table of scores that are said or shown: exact points are rounded here and
/// nowhere before, the working is put into words.
@Controller
class ScoreFieldController {

    private static final int DIGITS = Exact.SHOWN_DIGITS;

    private final Indicators indicators;
    private final Wording wording;

    ScoreFieldController(Indicators indicators, Wording wording) {
        this.indicators = indicators;
        this.wording = wording;
    }

    @SchemaMapping(typeName = "ScoreRow")
    OrgUnit unit(ScoreRow row) {
        return row.unit().unit();
    }

    @SchemaMapping(typeName = "ScoreRow")
    BigDecimal earned(ScoreRow row) {
        return row.earned().rounded(DIGITS);
    }

    @SchemaMapping(typeName = "ScoreRow")
    BigDecimal outOf(ScoreRow row) {
        return row.outOf().rounded(DIGITS);
    }

    @SchemaMapping(typeName = "ScoreRow")
    @Nullable BigDecimal total(ScoreRow row) {
        return row.total() == null ? null : row.total().rounded(DIGITS);
    }

    @SchemaMapping(typeName = "ScoreRow", field = "working")
    List<String> totalWorking(ScoreRow row, Locale language) {
        return row.working().stream().map(said -> wording.say(said, language)).toList();
    }

    @SchemaMapping(typeName = "ItemScore")
    @Nullable BigDecimal points(ItemScore item) {
        return item.points() == null ? null : item.points().rounded(DIGITS);
    }

    @SchemaMapping(typeName = "ItemScore")
    List<YearMonth> missingMonths(ItemScore item) {
        return item.missing();
    }

    @SchemaMapping(typeName = "ItemScore")
    String working(ItemScore item, Locale language) {
        return wording.sentence(item.working(), language);
    }

    @SchemaMapping(typeName = "DeductionScore", field = "points")
    BigDecimal deducted(DeductionScore deduction) {
        return deduction.points().rounded(DIGITS);
    }

    @SchemaMapping(typeName = "DeductionScore", field = "working")
    String deductionWorking(DeductionScore deduction, Locale language) {
        return wording.sentence(deduction.working(), language);
    }

    @SchemaMapping(typeName = "ScoreAdjustment")
    boolean afterObjection(Adjustment adjustment) {
        return adjustment.objection() != null;
    }

    @BatchMapping(typeName = "ItemScore", field = "indicator")
    Map<ItemScore, Indicator> ofItemScores(List<ItemScore> items) {
        return found(items, item -> item.indicator().id());
    }

    @BatchMapping(typeName = "ScoreItem", field = "indicator")
    Map<Scheme.Item, Indicator> ofItems(List<Scheme.Item> items) {
        return found(items, item -> item.indicator().id());
    }

    @BatchMapping(typeName = "ScoreAdjustment", field = "indicator")
    Map<Adjustment, Indicator> ofAdjustments(List<Adjustment> adjustments) {
        return found(adjustments, Adjustment::indicator);
    }

    @BatchMapping(typeName = "ScoreObjection", field = "indicator")
    Map<Objection, Indicator> ofObjections(List<Objection> objections) {
        return found(objections, Objection::indicator);
    }

    private <T> Map<T, Indicator> found(List<T> things, Function<T, @Nullable UUID> id) {
        var ids = things.stream().map(id).filter(Objects::nonNull).distinct().toList();
        var byId = ids.isEmpty() ? Map.<UUID, Indicator>of() : indicators.byId(ids);
        var found = new HashMap<T, Indicator>();
        for (var thing : things) {
            var indicator = byId.get(id.apply(thing) == null ? new UUID(0, 0) : id.apply(thing));
            if (indicator != null) {
                found.put(thing, indicator);
            }
        }
        return found;
    }
}
