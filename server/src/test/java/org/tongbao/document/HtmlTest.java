package org.tongbao.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

import java.io.StringReader;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

class HtmlTest {

    @Test
    void itIsOneArticleWithHeadingsTablesAndADate() throws Exception {
        String html = Html.of(SampleBulletin.whole());

        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(html)));
        assertThat(html)
                .startsWith("<article class=\"document\" lang=\"zh-CN\">")
                .contains(
                        "<h1>关于2021年上半年全市知识产权工作情况的通报</h1>",
                        "<h2>一、知识产权创造情况</h2>",
                        "<h3>（一）进展较慢的单位</h3>",
                        "<strong>313件</strong>",
                        "<th colspan=\"2\">有效发明专利</th>",
                        "<time datetime=\"2021-08-16\">2021年8月16日</time>")
                .endsWith("</article>");
    }

    @Test
    void noTextCanBeTakenForMarkup() {
        String hostile = "<script>alert('1')</script>&\"";

        String html =
                Html.of(
                        SampleBulletin.of(
                                List.of(Paragraph.of(hostile), new Heading(1, hostile)),
                                List.of(new Annex(hostile, List.of()))));

        assertThat(html)
                .doesNotContain("<script", "alert('")
                .contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;&quot;");
    }
}
