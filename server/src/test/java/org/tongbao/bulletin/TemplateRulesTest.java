package org.tongbao.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tongbao.problem.Problem;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class TemplateRulesTest {

    @Test
    void aTemplateNamesAsFewOtherMonthsAsADraft() {
        assertThat(problems(BulletinRules.SPANS)).isEmpty();
        assertThat(problems(BulletinRules.SPANS + 1)).containsExactly("BULLETIN_SPANS_TOO_MANY");
    }

    /// @param spans so many years, each twice
    private static List<String> problems(int spans) {
        var text =
                IntStream.range(0, 2 * spans)
                        .map(number -> 2001 + number % spans)
                        .mapToObj("{patents_granted.value/%1$d-01~%1$d-12}"::formatted)
                        .collect(Collectors.joining("，"));
        var standard = BulletinTemplates.standard(BulletinKind.MONTHLY);
        var template =
                new BulletinTemplate(
                        standard.title(),
                        standard.addressees(),
                        List.of(new BulletinTemplate.Section("", null, List.of(), text)),
                        standard.patterns(),
                        standard.annexFigures(),
                        standard.annexRankings(),
                        standard.issuer(),
                        standard.numberWord(),
                        standard.withheld());
        return TemplateRules.check(BulletinKind.MONTHLY, template).stream()
                .map(Problem::code)
                .toList();
    }
}
