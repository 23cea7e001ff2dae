package org.tongbao.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.server.ResponseStatusException;
import org.tongbao.authority.SystemActor;
import org.tongbao.problem.ForbiddenException;
import org.tongbao.problem.NotFoundException;

import java.io.ByteArrayOutputStream;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;

class ExportsTest {

    @AfterEach
    void nobodyIsThere() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @ValueSource(strings = {"税郭镇", "𠮷", "é"})
    void aTextThatIsNoCodeNamesNothing(String code) {
        assertRefused(404, () -> Exports.code(code));
        assertThat(Exports.code("370402")).isEqualTo("370402");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-1", "2026-13", "+12026-08", "October", "２０２６-１０"})
    void whatIsNoMonthIsABadRequest(String month) {
        assertRefused(400, () -> Exports.month(month));
        assertThat(Exports.month("2026-10")).isEqualTo(YearMonth.of(2026, 10));
    }

    @Test
    void theLanguageOfThePageGoesFirst() {
        assertThat(Exports.language("en", "zh-CN,zh;q=0.9")).isEqualTo(Locale.ENGLISH);
        assertThat(Exports.language("", "en-GB")).isEqualTo(Locale.ENGLISH);
        assertThat(Exports.language("kl", "en")).isEqualTo(Locale.CHINESE);
    }

    @Test
    void whatGraphQlSaysByACodeAFileSaysByAStatus() {
        assertRefused(401, () -> Exports.permitted(_ -> "nobody"));
        SecurityContextHolder.getContext()
                .setAuthentication(
                        new TestingAuthenticationToken(new SystemActor("test"), null, List.of()));
        assertThat(Exports.<String>permitted(_ -> "read")).isEqualTo("read");
        assertRefused(404, () -> Exports.permitted(_ -> fail(new NotFoundException("unit"))));
        assertRefused(403, () -> Exports.permitted(_ -> fail(new ForbiddenException("read"))));
        assertRefused(
                400, () -> Exports.permitted(_ -> fail(new BadUserInputException("MONTH_AHEAD"))));
    }

    @Test
    void aWorkbookKeepsItsChineseNameAndIsNotStored() {
        var answer = Exports.workbook("市中区2026-10汇总表", new ByteArrayOutputStream());
        assertThat(answer.getHeaders().getCacheControl()).isEqualTo("no-store");
        assertThat(answer.getHeaders().getContentDisposition().getFilename())
                .isEqualTo("市中区2026-10汇总表.xlsx");
    }

    private static String fail(RuntimeException problem) {
        throw problem;
    }

    private static void assertRefused(int status, ThrowingCallable asked) {
        assertThatThrownBy(asked)
                .isInstanceOfSatisfying(
                        ResponseStatusException.class,
                        refused -> assertThat(refused.getStatusCode().value()).isEqualTo(status));
    }
}
