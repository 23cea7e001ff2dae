package org.tongbao.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tongbao.authority.UnitPath;
import org.tongbao.indicator.Direction;
import org.tongbao.indicator.Indicator;
import org.tongbao.indicator.IndicatorKind;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.orgunit.OrgUnitLevel;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// The cases that the client's grid, which says the same while somebody types, is held to as well.
class DecompositionTest {

    private static final String CASES = "/plan/decompositions.json";
    private static final OrgUnit OWN = unit("own", "own/");

    @TestFactory
    Stream<DynamicTest> everyCaseIsSaidAsItIs() {
        return StreamSupport.stream(cases().spliterator(), false)
                .map(one ->
                        DynamicTest.dynamicTest(
                                one.path("says").asString(),
                                () -> assertThat(said(one)).isEqualTo(one.path("is").asString())));
    }

    private static String said(JsonNode one) {
        var kind = IndicatorKind.valueOf(one.path("kind").asString());
        var targets = new ArrayList<>(targets(indicator("x", kind), one.path("targets")));
        targets.addAll(targets(indicator("x_added", IndicatorKind.FLOW), one.path("added")));
        var base = one.path("base").asString("");
        var found =
                Decomposition.of(
                                OWN,
                                targets,
                                base.isEmpty()
                                        ? Map.of()
                                        : Map.of(
                                                indicator("x", kind).id(),
                                                new Decomposition.Base(
                                                        new BigDecimal(base), List.of("通报"))))
                        .getFirst();
        var said =
                "%s %s %s %d %s %s"
                        .formatted(
                                found.relation(),
                                plain(found.own()),
                                plain(found.childrenSum()),
                                found.children(),
                                plain(found.difference()),
                                found.attainable());
        return found.relatedSum() == null ? said : said + " " + plain(found.relatedSum());
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "null" : number.stripTrailingZeros().toPlainString();
    }

    private static List<Target> targets(Indicator indicator, JsonNode lines) {
        return StreamSupport.stream(lines.spliterator(), false)
                .map(line -> target(indicator, line.asString().split(" ")))
                .toList();
    }

    private static Target target(Indicator indicator, String[] words) {
        var each = words[0].equals("each");
        var unit =
                switch (words[0]) {
                    case "own", "each" -> OWN;
                    case "below" -> unit("below", "own/a/below/");
                    default -> unit(words[0], "own/" + words[0] + "/");
                };
        var value = words.length > 4 ? new BigDecimal(words[4]) : null;
        return new Target(
                UUID.randomUUID(),
                unit,
                indicator,
                TargetMeaning.valueOf(words[1]),
                value == null ? null : TargetOperator.AT_LEAST,
                YearMonth.parse(words[2]),
                YearMonth.parse(words[3]),
                value,
                "quote",
                null,
                each,
                null,
                1,
                List.of());
    }

    private static OrgUnit unit(String code, String path) {
        return new OrgUnit(
                UUID.nameUUIDFromBytes(code.getBytes()),
                code,
                code,
                null,
                OrgUnitLevel.TOWNSHIP,
                1,
                null,
                new UnitPath(path));
    }

    private static Indicator indicator(String code, IndicatorKind kind) {
        return new Indicator(
                UUID.nameUUIDFromBytes(code.getBytes()),
                code,
                code,
                null,
                null,
                "件",
                kind,
                4,
                Direction.HIGHER,
                "创造",
                null,
                null,
                1,
                1,
                null,
                null);
    }

    private static JsonNode cases() {
        try (var in = DecompositionTest.class.getResourceAsStream(CASES)) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
