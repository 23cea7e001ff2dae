package org.tongbao.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import java.time.Duration;

class VisitTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final Visit visit = new Visit(request, response);

    @Test
    void overHttpsTheCookieStaysOnHttps() {
        request.setSecure(true);
        visit.remember(Secret.random(), Duration.ofHours(12));
        assertThat(response.getHeader("Set-Cookie")).contains("; Secure");
    }

    @Test
    void withoutHttpsTheCookieWorksAllTheSame() {
        visit.remember(Secret.random(), Duration.ofHours(12));
        assertThat(response.getHeader("Set-Cookie")).doesNotContain("Secure");
    }

    @Test
    void forgettingEndsTheCookie() {
        visit.forget();
        assertThat(response.getHeader("Set-Cookie")).contains("tongbao_session=;", "Max-Age=0");
    }
}
