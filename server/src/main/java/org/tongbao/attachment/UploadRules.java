package org.tongbao.attachment;

import org.jspecify.annotations.Nullable;
import org.tongbao.problem.InputProblem;
import org.tongbao.problem.Problem;
import org.tongbao.problem.StateProblem;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// What may be added, and when an upload is whole.
final class UploadRules {

    /// A scanned document of some hundred pages. A phone's photo is scaled down before it is sent.
    static final int MOST_BYTES = 20 * 1024 * 1024;

    /// Of all files of one thing.
    static final int MOST_BYTES_TOGETHER = 100 * 1024 * 1024;

    static final int MOST_FILES = 20;

    /// Gets through a bad line in some seconds; a part that does not is all that is sent again.
    static final int PART_BYTES = 256 * 1024;

    static final int TITLE = 100;
    static final int REASON = 200;

    private static final int MEGABYTE = 1024 * 1024;
    private static final Pattern CRC = Pattern.compile("[0-9a-f]{8}");

    private UploadRules() {}

    /// The file as it will be kept, with a name and a title people can read.
    static NewFile kept(NewFile file) {
        var name = FileName.clean(file.name());
        var title = words(Objects.requireNonNullElse(file.title(), ""));
        var crc = file.crc32() == null ? null : file.crc32().toLowerCase(Locale.ROOT);
        return new NewFile(name, title.isEmpty() ? FileName.stem(name) : title, file.bytes(), crc);
    }

    static List<Problem> problems(NewFile file) {
        var problems = new ArrayList<Problem>();
        if (file.name().isEmpty()) {
            problems.add(InputProblem.at("ATTACHMENT_NAME", List.of("file", "name")));
        }
        if (length(file.title()) > TITLE) {
            problems.add(InputProblem.at("ATTACHMENT_TITLE", List.of("file", "title"), TITLE));
        }
        if (file.bytes() <= 0) {
            problems.add(InputProblem.at("ATTACHMENT_EMPTY", List.of("file", "bytes")));
        } else if (file.bytes() > MOST_BYTES) {
            problems.add(
                    InputProblem.at(
                            "ATTACHMENT_TOO_LARGE",
                            List.of("file", "bytes"),
                            MOST_BYTES / MEGABYTE));
        }
        if (file.crc32() != null && !CRC.matcher(file.crc32()).matches()) {
            problems.add(InputProblem.at("ATTACHMENT_CRC", List.of("file", "crc32")));
        }
        return problems;
    }

    /// Whether the thing takes this file beside those it has.
    static Optional<Problem> room(NewFile file, List<Attachment> there) {
        var same =
                there.stream()
                        .filter(one -> file.crc32() != null && file.crc32().equals(one.crc32()))
                        .filter(one -> one.bytes() == file.bytes())
                        .findFirst();
        if (same.isPresent()) {
            return Optional.of(StateProblem.of("ATTACHMENT_THERE", same.get().name()));
        }
        if (there.size() >= MOST_FILES) {
            return Optional.of(StateProblem.of("ATTACHMENT_TOO_MANY", MOST_FILES));
        }
        var bytes = there.stream().mapToLong(Attachment::bytes).sum() + file.bytes();
        return bytes > MOST_BYTES_TOGETHER
                ? Optional.of(
                        StateProblem.of("ATTACHMENT_TOO_MUCH", MOST_BYTES_TOGETHER / MEGABYTE))
                : Optional.empty();
    }

    /// Whether this is the same file again: its upload was cut off, or the answer to its end was
    /// lost. The name may have another ending by then, told by the content.
    static boolean continues(NewFile file, Attachment known) {
        if (known.bytes() != file.bytes() || !Objects.equals(known.crc32(), file.crc32())) {
            return false;
        }
        return known.stored() == null
                ? known.name().equals(file.name())
                : known.there() && file.crc32() != null && known.title().equals(file.title());
    }

    static Optional<Problem> reason(String reason) {
        var words = words(reason);
        return words.isEmpty() || length(words) > REASON
                ? Optional.of(InputProblem.at("ATTACHMENT_REASON", List.of("reason"), REASON))
                : Optional.empty();
    }

    static String words(String typed) {
        return Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.codePointCount(0, text.length());
    }
}
