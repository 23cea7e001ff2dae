package org.tongbao.document;

import java.util.List;

/// A paragraph of the text, its first line indented by two characters.
public record Paragraph(List<Run> runs) implements Block {

    public Paragraph {
        runs = List.copyOf(runs);
    }

    public static Paragraph of(String text) {
        return new Paragraph(List.of(Run.of(text)));
    }

    boolean isEmpty() {
        return runs.stream().allMatch(run -> run.text().isBlank());
    }
}
