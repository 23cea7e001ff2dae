package org.tongbao.testing;

import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/// The server's clock in tests: it runs as the true one until a test moves it, and a test that did
/// puts it back.
@Component
@Primary
public class TestClock extends Clock {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private volatile Duration offset = Duration.ZERO;

    /// Moves on by so much.
    public void advance(Duration duration) {
        offset = offset.plus(duration);
    }

    /// Moves to an instant, from which it runs on.
    public void moveTo(Instant instant) {
        offset = Duration.between(Instant.now(), instant);
    }

    /// Back to the true time.
    public void reset() {
        offset = Duration.ZERO;
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), offset);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset);
    }
}
