package org.tongbao.integration;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.tongbao.authority.SystemActor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// The plan of 市中区 2024–2026, which the product ships: its units, indicators, targets and forms.
@Component
public class SampleImport {

    private static final String FOLDER = "sample/shizhong/";

    private final ImportWorkflow workflow;

    SampleImport(ImportWorkflow workflow) {
        this.workflow = workflow;
    }

    /// Stores the sample, or finds it stored already.
    public List<ImportResult> run() {
        var payload = workflow.importFiles(new SystemActor("sample"), files(), false);
        if (payload.results() == null) {
            throw new IllegalStateException("The sample is broken: " + payload.problems());
        }
        return payload.results();
    }

    /// One file of each kind.
    public static List<ImportFile> files() {
        return Arrays.stream(ImportKind.values())
                .map(kind -> ImportFile.text(kind, kind.fileName(), content(kind.fileName())))
                .toList();
    }

    static String content(String name) {
        try {
            return new ClassPathResource(FOLDER + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
