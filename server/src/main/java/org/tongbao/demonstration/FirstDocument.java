package org.tongbao.demonstration;

import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.tongbao.authority.PersonActor;
import org.tongbao.plan.PlanDocuments;

import java.io.IOException;
import java.io.UncheckedIOException;

/// Lays the sample's plan, as it was published, to its first version: a quote leads to the page it
/// stands on.
@Component
@Profile("demonstration")
class FirstDocument {

    private static final String PLAN = "shizhong-2024-2026";
    private static final String NAME = "市中区国家知识产权强县建设试点县工作实施方案（2024—2026年）.pdf";

    private final PlanDocuments documents;

    FirstDocument(PlanDocuments documents) {
        this.documents = documents;
    }

    void store(PersonActor reviewer) {
        documents.attach(reviewer, PLAN, 1, NAME, content());
    }

    static byte[] content() {
        try {
            return new ClassPathResource("sample/shizhong/plan.pdf").getContentAsByteArray();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
