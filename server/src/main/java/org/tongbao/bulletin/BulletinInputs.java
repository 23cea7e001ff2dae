package org.tongbao.bulletin;

import org.jspecify.annotations.Nullable;
import org.tongbao.bulletin.BulletinText.AnnexKind;
import org.tongbao.bulletin.BulletinText.AnnexTable;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// What mutations of bulletins are given.
final class BulletinInputs {

    private BulletinInputs() {}

    record SaveBulletinInput(UUID bulletin, int revision, TextInput text) {}

    record ConcernedInput(UUID bulletin, int revision) {}

    record ReadInput(UUID bulletin) {}

    record TextInput(
            String title,
            String addressees,
            List<SectionInput> sections,
            List<AnnexInput> annexes,
            String issuer,
            String numberWord,
            @Nullable LocalDate dated,
            boolean withheld) {

        BulletinText text() {
            return new BulletinText(
                    title,
                    addressees,
                    sections.stream()
                            .map(one -> new BulletinText.Section(one.heading(), one.text()))
                            .toList(),
                    annexes.stream()
                            .map(one -> new AnnexTable(one.kind(), one.title(), one.indicators()))
                            .toList(),
                    issuer,
                    numberWord,
                    dated,
                    withheld);
        }
    }

    record SectionInput(String heading, String text) {}

    record AnnexInput(AnnexKind kind, String title, List<String> indicators) {}

    record SaveTemplateInput(
            String unit, BulletinKind kind, int revision, TemplateInput template) {}

    record TemplateInput(
            String title,
            String addressees,
            List<TemplateSectionInput> sections,
            BulletinTemplate.Patterns patterns,
            boolean annexFigures,
            boolean annexRankings,
            String issuer,
            String numberWord,
            boolean withheld) {

        BulletinTemplate template() {
            return new BulletinTemplate(
                    title,
                    addressees,
                    sections.stream()
                            .map(one ->
                                    new BulletinTemplate.Section(
                                            one.heading(),
                                            one.category(),
                                            one.indicators(),
                                            one.text()))
                            .toList(),
                    patterns,
                    annexFigures,
                    annexRankings,
                    issuer,
                    numberWord,
                    withheld);
        }
    }

    record TemplateSectionInput(
            String heading, @Nullable String category, List<String> indicators, String text) {}
}
