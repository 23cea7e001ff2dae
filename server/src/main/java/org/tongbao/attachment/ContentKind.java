package org.tongbao.attachment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What a file may be. Told from its content: names lie.
///
/// @see ContentReading
public enum ContentKind {
    JPEG("image/jpeg", true, "jpg", "jpeg"),
    PNG("image/png", true, "png"),
    WEBP("image/webp", true, "webp"),
    PDF("application/pdf", true, "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", false, "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false, "xlsx"),
    /// The layout format of Chinese offices (GB/T 33190).
    OFD("application/ofd", false, "ofd");

    private final String mediaType;
    private final boolean shown;
    private final List<String> endings;

    ContentKind(String mediaType, boolean shown, String... endings) {
        this.mediaType = mediaType;
        this.shown = shown;
        this.endings = List.of(endings);
    }

    String mediaType() {
        return mediaType;
    }

    /// Whether a browser shows it instead of saving it. None of these can run a script of the page.
    boolean shown() {
        return shown;
    }

    /// The name with an ending that fits the content, whatever it ended in.
    String named(String name) {
        var dot = name.lastIndexOf('.');
        var ending = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        if (endings.contains(ending)) {
            return name;
        }
        var known = Arrays.stream(values()).anyMatch(kind -> kind.endings.contains(ending));
        return (known ? name.substring(0, dot) : name) + "." + endings.getFirst();
    }
}
