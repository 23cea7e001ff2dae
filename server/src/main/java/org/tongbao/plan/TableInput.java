package org.tongbao.plan;

import org.jspecify.annotations.Nullable;
import org.tongbao.table.TableReader;
import org.tongbao.table.TableReading;

import java.util.Base64;
import java.util.List;

/// A table as it arrives: a file, or cells that were pasted.
///
/// @param name of the file or document; null when nobody said
/// @param content a file in base64; null when text was pasted
/// @param text pasted; null when a file was sent
record TableInput(@Nullable String name, @Nullable String content, @Nullable String text) {

    TableReading read(TableReader reader) {
        if (content != null && text == null) {
            try {
                return reader.file(Base64.getDecoder().decode(content));
            } catch (IllegalArgumentException noBase64) {
                return new TableReading.Refused("FILE_BROKEN", List.of());
            }
        }
        return text == null || content != null
                ? new TableReading.Refused("FILE_EMPTY", List.of())
                : reader.pasted(text);
    }
}
