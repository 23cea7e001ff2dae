package org.tongbao.standing;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Who the first units are is known once as many stand where their facts put them: nobody else can
/// come before these.
class FirstUnitsTest {

    private static final UUID A = new UUID(0, 1);
    private static final UUID B = new UUID(0, 2);
    private static final UUID C = new UUID(0, 3);

    @Test
    void asManyAsAreWantedStandWhereTheirFactsPutThem() {
        var found = of(false, unit(A, "5"), unit(B, "3"), unit(C, null));
        assertThat(found.suffice(3, figures("5.0", "3", null))).isTrue();
        assertThat(found.suffice(4, figures("5", "3", null))).isFalse();
    }

    @Test
    void whoHasAnotherFigureThanTheFactsOrNoneMayComeAfterSomebodyElse() {
        var found = of(false, unit(A, "5"), unit(B, "3"));
        assertThat(found.suffice(2, figures("5", "2", null))).isFalse();
        assertThat(found.suffice(2, figures("5", null, null))).isFalse();
        assertThat(found.suffice(1, figures("5", null, null))).isTrue();
        assertThat(found.suffice(2, Map.of(A, new BigDecimal("5")))).as("no row").isFalse();
    }

    @Test
    void whoIsThereBecauseTheFiguresMayBeOthersProvesNothing() {
        var apart = new Candidate(A, new BigDecimal("5"), true);
        var found = of(false, apart, unit(B, "3"));
        assertThat(found.suffice(1, figures("5", "3", null))).isTrue();
        assertThat(found.suffice(2, figures("5", "3", null))).isFalse();
    }

    @Test
    void whoIsApartTakesNobodysPlace() {
        var apart = new Candidate(A, new BigDecimal("1"), true);
        var some = FirstUnits.of(List.of(apart, unit(B, "3"), unit(C, "2")), 1, true);
        assertThat(some.units()).containsExactlyInAnyOrder(A, B);
        assertThat(some.all()).isFalse();
        assertThat(FirstUnits.of(List.of(apart, unit(B, "3")), 1, true).all()).isTrue();
        assertThat(FirstUnits.of(List.of(apart, unit(B, "3")), 1, false).all()).isFalse();
    }

    @Test
    void whereThereAreNoOthersNobodyCanComeBefore() {
        assertThat(of(true, unit(A, "5")).suffice(20, Map.of())).isTrue();
    }

    private static FirstUnits of(boolean all, Candidate... candidates) {
        return new FirstUnits(List.of(candidates), all);
    }

    private static Candidate unit(UUID unit, @Nullable String amount) {
        return new Candidate(unit, number(amount), false);
    }

    private static Map<UUID, @Nullable BigDecimal> figures(
            @Nullable String a, @Nullable String b, @Nullable String c) {
        var figures = new HashMap<UUID, @Nullable BigDecimal>();
        figures.put(A, number(a));
        figures.put(B, number(b));
        figures.put(C, number(c));
        return figures;
    }

    private static @Nullable BigDecimal number(@Nullable String written) {
        return written == null ? null : new BigDecimal(written);
    }
}
