package org.tongbao.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.server.ResponseStatusException;
import org.tongbao.authority.Actor;
import org.tongbao.report.District;
import org.tongbao.testing.IntegrationTest;
import org.tongbao.testing.TestClock;
import org.tongbao.testing.WorkbookParts;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

@IntegrationTest
class OversightExportTest {

    @Autowired OversightExportController controller;
    @Autowired DSLContext dsl;
    @Autowired TestClock clock;
    private District district;

    @BeforeEach
    void itIsLateNovember() {
        clock.moveTo(Instant.parse("2026-11-20T02:00:00Z"));
        district = new District(dsl);
    }

    @AfterEach
    void timeGoesOn() {
        SecurityContextHolder.clearContext();
        clock.reset();
    }

    @Test
    void theFileCountsTheMonthsAndNamesThem() throws Exception {
        comes(district.reviewer());
        var answer = controller.oversight(district.code, "2026-09", "2026-10", null, "", "zh");
        var parts = WorkbookParts.of(Objects.requireNonNull(answer.getBody()));
        assertThat(parts.get("xl/worksheets/sheet1.xml")).contains("<v>2</v>");
        assertThat(parts.get("xl/sharedStrings.xml"))
                .contains("督办", "应报月数", "2026-09、2026-10", "1号镇", "填报人");
    }

    @Test
    void itIsForThoseWhoFollowUp() {
        comes(district.clerk(1));
        assertThatThrownBy(() ->
                        controller.oversight(district.code, "2026-10", "2026-10", null, "", "zh"))
                .isInstanceOf(ResponseStatusException.class);
    }

    private static void comes(Actor actor) {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(actor, null, List.of()));
    }
}
