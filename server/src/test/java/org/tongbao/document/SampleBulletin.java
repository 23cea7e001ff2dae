package org.tongbao.document;

import org.tongbao.document.Table.Alignment;
import org.tongbao.document.Table.Cell;
import org.tongbao.document.Table.Column;
import org.tongbao.document.Table.Row;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The half-year of 2021 in words of our own; its figures are those that were published.
final class SampleBulletin {

    static final List<String> SECTIONS =
            List.of("知识产权创造情况", "知识产权运用情况", "知识产权保护情况", "知识产权服务情况", "知识产权管理情况", "知识产权宣传情况");

    private SampleBulletin() {}

    static OfficialDocument whole() {
        return of(body(), List.of(new Annex("2021年上半年全市知识产权工作情况", List.of(towns(60)))));
    }

    static OfficialDocument of(List<Block> body, List<Annex> annexes) {
        return new OfficialDocument(
                new Masthead(
                        "枣庄市知识产权局文件",
                        "枣知发〔2021〕29号",
                        "关于2021年上半年全市知识产权工作情况的通报",
                        List.of("各区（市）人民政府、枣庄高新区管委会", "有关企业")),
                body,
                annexes,
                new Signature(List.of("枣庄市市场监督管理局", "枣庄市知识产权事业发展中心"), LocalDate.of(2021, 8, 16)),
                new Imprint(List.of("省知识产权局"), "枣庄市市场监督管理局办公室", LocalDate.of(2021, 8, 17)),
                List.of("校验 2f4d 9a0c"),
                "演示数据");
    }

    private static List<Block> body() {
        List<Block> body = new ArrayList<>();
        body.add(Paragraph.of("对照全年任务目标，现将上半年工作情况通报如下："));
        for (String section : SECTIONS) {
            body.add(new Heading(1, section));
            body.add(
                    new Paragraph(
                            List.of(
                                    Run.of("上半年，全市授权发明专利"),
                                    Run.strong("313件"),
                                    Run.of("，同比增长192.5%；6月底有效发明专利2650件，每万人6.87件。"))));
            body.add(new Heading(2, "进展较慢的单位"));
            body.add(Paragraph.of("质押融资方面，薛城区、山亭区、台儿庄区进展缓慢。"));
        }
        return body;
    }

    /// A table with a head of two rows, spans and a sum.
    static Table towns(int count) {
        List<Row> head =
                List.of(
                        new Row(
                                List.of(
                                        new Cell("单位", 1, 2),
                                        new Cell("有效发明专利", 2, 1),
                                        new Cell("排名", 1, 2)),
                                false),
                        Row.of("拥有量（件）", "每万人（件）"));
        Stream<Row> rows =
                IntStream.rangeClosed(1, count)
                        .mapToObj(town ->
                                Row.of("第" + town + "街道", "" + 37 * town, "6." + town, "" + town));
        Row sum = new Row(List.of(Cell.of("合计"), Cell.of("2650"), new Cell("—", 2, 1)), true);
        return new Table(
                "各单位有效发明专利",
                List.of(
                        new Column(8, Alignment.LEFT),
                        new Column(4, Alignment.RIGHT),
                        new Column(4, Alignment.RIGHT),
                        new Column(3, Alignment.CENTRE)),
                head,
                Stream.concat(rows, Stream.of(sum)).toList(),
                "注：数据截至6月底。");
    }

    /// More columns than a page upright holds.
    static Table wide() {
        List<Column> columns =
                IntStream.range(0, 16).mapToObj(column -> new Column(1, Alignment.RIGHT)).toList();
        String[] cells =
                IntStream.range(0, 16)
                        .mapToObj(column -> "123" + column * 1000)
                        .toArray(String[]::new);
        return new Table(null, columns, List.of(), List.of(Row.of(cells)), null);
    }
}
