package org.tongbao.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.tongbao.access.Personas;
import org.tongbao.testing.IntegrationTest;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// 《枣庄市2021年上半年知识产权工作情况通报》 drafted by the product: from the figures of the city and its districts,
/// entered as data, it states what the original states, to the printed digit, and names the same
/// districts.
@IntegrationTest
class GoldenBulletinTest {

    private static final String DRAFT =
            """
            mutation { draftBulletin(input: {unit: "370400", kind: HALF_YEAR, from: "2021-01", to: "2021-06"}) {
              bulletin { content { title sections { paragraphs { parts { text figure { indicator measure known documents } } } } } }
              problems { ... on Problem { code message } } } }
            """;

    @Autowired Personas personas;
    private JsonNode content;

    @BeforeEach
    void theCityDraftsItsHalfYear() {
        content =
                personas.cityReviewer()
                        .post(DRAFT)
                        .data("draftBulletin")
                        .path("bulletin")
                        .path("content");
    }

    @Test
    void everyFigureIsStatedToThePrintedDigit() throws IOException {
        var original = original();
        assertThat(
                        List.of(
                                "发明专利授权量313件，同比增长192.5%",
                                "2650件，同比增长89.8%",
                                "每万人有效发明专利拥有量6.87件",
                                "PCT国际专利申请量4件",
                                "商标注册量6763件",
                                "增加2785件，同比增长70%",
                                "45523件",
                                "增加11798件，同比增长34.98%",
                                "9件",
                                "9366万元",
                                "6.4万元",
                                "4273件",
                                "34人"))
                .allSatisfy(words -> {
                    assertThat(original).contains(words);
                    assertThat(text()).contains(words);
                });
    }

    @Test
    void theDistrictsAreStatedOneByOne() {
        assertThat(text())
                .contains("滕州市1件", "市中区5件", "峄城区2件", "枣庄高新区1件")
                .contains("枣庄高新区1000万元", "滕州市1800万元", "峄城区800万元", "市中区5766万元")
                .contains("8家，其中薛城区1家，滕州市1家，枣庄高新区6家");
    }

    @Test
    void theSameDistrictsAreNamed() {
        var pledges = Set.of("薛城区", "山亭区", "台儿庄区");
        assertThat(named("patent_pledge_registrations")).isEqualTo(pledges);
        assertThat(named("patent_pledge_amount")).isEqualTo(pledges);
        assertThat(named("ipms_certifications_new"))
                .containsExactlyInAnyOrder("市中区", "山亭区", "峄城区", "台儿庄区");
    }

    @Test
    void everyFigureNamesTheDocumentItComesFrom() {
        var figures =
                parts().stream()
                        .map(part -> part.path("figure"))
                        .filter(JsonNode::isObject)
                        .toList();
        assertThat(figures).hasSizeGreaterThan(25);
        assertThat(figures).allMatch(figure -> figure.path("known").asBoolean());
        assertThat(figures)
                .filteredOn(figure -> figure.path("measure").asString().equals("VALUE"))
                .allSatisfy(figure ->
                        assertThat(figure.path("documents").toString()).contains("2021年上半年"));
    }

    private Set<String> named(String indicator) {
        return parts().stream()
                .filter(part -> part.at("/figure/indicator").asString().equals(indicator))
                .filter(part -> part.at("/figure/measure").asString().equals("ZERO"))
                .map(part -> part.path("text").asString().replace("均为0", ""))
                .flatMap(names -> List.of(names.split("、")).stream())
                .collect(Collectors.toSet());
    }

    private List<JsonNode> parts() {
        return content.path("sections")
                .valueStream()
                .flatMap(section -> section.path("paragraphs").valueStream())
                .flatMap(paragraph -> paragraph.path("parts").valueStream())
                .toList();
    }

    private String text() {
        return parts().stream()
                .map(part -> part.path("text").asString())
                .collect(Collectors.joining());
    }

    private static String original() throws IOException {
        return new ClassPathResource("history/bulletin-2021-h1.txt").getContentAsString(UTF_8);
    }
}
