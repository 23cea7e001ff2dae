package org.tongbao.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/// How long a session holds: until so much rest, and at the longest so long; both longer on a
/// device that shall remember the person.
@ConfigurationProperties("tongbao.session")
record SessionRules(
        @DefaultValue("8h") Duration idle,
        @DefaultValue("12h") Duration absolute,
        @DefaultValue("30d") Duration rememberedIdle,
        @DefaultValue("30d") Duration rememberedAbsolute) {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    Duration idle(boolean remember) {
        return remember ? rememberedIdle : idle;
    }

    Duration absolute(boolean remember) {
        return remember ? rememberedAbsolute : absolute;
    }

    /// "Last seen" is written at most this often.
    static Duration noticeEvery(Duration idle) {
        var tenth = idle.dividedBy(10);
        return tenth.compareTo(MINUTE) < 0 ? tenth : MINUTE;
    }
}
