package org.tongbao.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongbao.access.Throttle.Kind;

import java.time.Duration;
import java.time.Instant;

class ThrottleTest {

    private static final Instant NOW = Instant.parse("2026-11-05T06:32:11Z");

    @ParameterizedTest
    @CsvSource({"1, 0", "4, 0", "5, 1", "6, 2", "7, 4", "8, 8", "9, 15", "40, 15"})
    void theFifthWrongGuessClosesTheAccountAndEachFurtherOneForLonger(int failures, int minutes) {
        var throttle = failed(Kind.ACCOUNT, failures);
        assertThat(throttle.blocked(NOW)).isEqualTo(minutes > 0);
        assertThat(throttle.blocked(NOW.plus(Duration.ofMinutes(minutes)))).isFalse();
        if (minutes > 0) {
            assertThat(throttle.blocked(NOW.plus(Duration.ofMinutes(minutes)).minusNanos(1)))
                    .isTrue();
        }
    }

    @Test
    void anAddressMayFailTenTimesAsOften() {
        assertThat(failed(Kind.ADDRESS, 49).blocked(NOW)).isFalse();
        assertThat(failed(Kind.ADDRESS, 50).blocked(NOW)).isTrue();
    }

    @Test
    void afterAnHourTheCountStartsAnew() {
        var later = NOW.plus(Duration.ofHours(1)).plusSeconds(1);
        assertThat(failed(Kind.ACCOUNT, 9).failed(Kind.ACCOUNT, later))
                .isEqualTo(new Throttle(1, later, null));
    }

    @Test
    void aRightGuessIsTakenBackButNotTheWrongOnesOfOthers() {
        assertThat(failed(Kind.ADDRESS, 50).forgiven(Kind.ADDRESS).blocked(NOW)).isFalse();
        assertThat(failed(Kind.ADDRESS, 51).forgiven(Kind.ADDRESS).blocked(NOW)).isTrue();
    }

    @Test
    void allOfANetworkOfIpv6IsOneAddress() {
        assertThat(ThrottleKey.of("2001:db8:1:2::1"))
                .isEqualTo(ThrottleKey.of("2001:db8:1:2:ffff::9"));
        assertThat(ThrottleKey.of("2001:db8:1:3::1"))
                .isNotEqualTo(ThrottleKey.of("2001:db8:1:2::1"));
        assertThat(ThrottleKey.of("10.0.0.1")).isNotEqualTo(ThrottleKey.of("10.0.0.2"));
    }

    private static Throttle failed(Kind kind, int times) {
        var throttle = Throttle.none(NOW);
        for (var i = 0; i < times; i++) {
            throttle = throttle.failed(kind, NOW);
        }
        return throttle;
    }
}
