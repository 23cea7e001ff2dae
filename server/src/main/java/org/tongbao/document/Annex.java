package org.tongbao.document;

import java.util.List;

/// 附件. It begins on a page of its own; one without content is only named under the text and travels
/// by itself.
public record Annex(String title, List<Block> content) {

    public Annex {
        title = PrintedText.required(title, "title of an annex");
        content = List.copyOf(content);
    }
}
