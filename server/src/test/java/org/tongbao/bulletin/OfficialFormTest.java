package org.tongbao.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tongbao.bulletin.BulletinContent.Annex;
import org.tongbao.bulletin.BulletinContent.Corrected;
import org.tongbao.bulletin.BulletinContent.Paragraph;
import org.tongbao.bulletin.BulletinContent.Part;
import org.tongbao.bulletin.BulletinContent.Row;
import org.tongbao.bulletin.BulletinContent.Section;
import org.tongbao.document.Html;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/// What of a bulletin stands on its pages.
class OfficialFormTest {

    @Test
    void numberTextTablesAndSignatureStandOnThePages() {
        var page = Html.of(OfficialForm.of(bulletin(false, "知通〔2026〕1号"), "abc"));
        assertThat(page)
                .contains(
                        "知通〔2026〕1号",
                        "10月通报",
                        "全区培训3次。",
                        "一镇",
                        "区局",
                        "校验码 abc</p>",
                        "留痕封签 12:3f2a91bc04d15e77</p>")
                .contains("本通报更正知通〔2025〕9号")
                .doesNotContain("演示数据", "草稿");
    }

    @Test
    void generatedFiguresAreMarkedOnEveryPageAndADraftSaysSo() {
        assertThat(OfficialForm.of(bulletin(true, "知通〔2026〕1号"), "abc").notice()).contains("演示数据");
        assertThat(OfficialForm.of(bulletin(true, null), null).notice()).contains("演示数据", "草稿");
        assertThat(OfficialForm.of(bulletin(false, "知通〔2026〕1号"), "abc").notice()).isNull();
    }

    private static BulletinContent bulletin(boolean demonstration, String number) {
        return new BulletinContent(
                BulletinKind.MONTHLY,
                "370402",
                "市中区",
                YearMonth.of(2026, 10),
                YearMonth.of(2026, 10),
                "10月通报",
                List.of("各镇人民政府"),
                List.of(
                        new Section(
                                "服务情况",
                                List.of(
                                        new Paragraph(
                                                List.of(
                                                        new Part("全区培训", null),
                                                        new Part("3次", null),
                                                        new Part("。", null)))))),
                List.of(
                        new Annex(
                                "各镇情况",
                                List.of("单位", "培训（次）"),
                                List.of(new Row("一镇", false, List.of(new Part("3", null)))))),
                List.of("区局"),
                LocalDate.of(2026, 11, 12),
                number,
                new Corrected(UUID.randomUUID(), "知通〔2025〕9号", "旧通报"),
                demonstration,
                "12:3f2a91bc04d15e77");
    }
}
