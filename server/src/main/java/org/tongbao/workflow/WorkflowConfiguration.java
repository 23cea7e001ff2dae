package org.tongbao.workflow;

import com.fasterxml.uuid.Generators;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.resilience.annotation.EnableResilientMethods;
import org.springframework.util.IdGenerator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;

@Configuration
@EnableResilientMethods
class WorkflowConfiguration {

    /// Calendar dates are those of China.
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /// The server's clock. `tongbao.now` sets it to an instant at the start, from which it runs on:
    /// for demonstrations and tests of a certain month.
    @Bean
    Clock clock(@Value("${tongbao.now:#{null}}") @Nullable OffsetDateTime now) {
        var clock = Clock.system(ZONE);
        return now == null
                ? clock
                : Clock.offset(clock, Duration.between(Instant.now(), now.toInstant()));
    }

    /// UUIDv7: in the order of their making, within a millisecond too, so that indexes grow at
    /// their end and the trail reads in the order of the deeds.
    @Bean
    IdGenerator idGenerator() {
        var generator = Generators.timeBasedEpochGenerator();
        return generator::generate;
    }
}
