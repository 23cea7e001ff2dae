package org.tongbao.document;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Where the fonts of a PDF come from: the office's own where it laid them into a folder, those
/// that come with the product for the rest. They are read anew for each file and not kept.
final class Fonts {

    /// A font that can be opened.
    @FunctionalInterface
    interface Source {
        InputStream open() throws IOException;
    }

    private final @Nullable Path folder;

    /// @param folder of the office's own fonts; null for none
    Fonts(@Nullable Path folder) {
        this.folder = folder;
    }

    /// Empty for 仿宋 where the office has none: no 仿宋 that may be given away could be had, and 宋
    /// stands for it.
    Optional<Source> of(Face face) {
        return own(face).or(() -> shipped(face));
    }

    private Optional<Source> own(Face face) {
        if (folder == null) {
            return Optional.empty();
        }
        return names(face).stream()
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .findFirst()
                .map(file -> () -> Files.newInputStream(file));
    }

    /// Under which the fonts are sold and installed.
    private static List<String> names(Face face) {
        return switch (face) {
            case FANGSONG -> List.of("仿宋_GB2312.ttf", "仿宋.ttf", "simfang.ttf");
            case XIAOBIAOSONG -> List.of("方正小标宋简体.ttf", "FZXBSJW.TTF", "fzxbsjw.ttf");
            case HEI -> List.of("黑体.ttf", "simhei.ttf");
            case KAI -> List.of("楷体_GB2312.ttf", "楷体.ttf", "simkai.ttf");
            case SONG -> List.of("宋体.ttf", "simsun.ttf");
        };
    }

    private static Optional<Source> shipped(Face face) {
        return switch (face) {
            case FANGSONG -> Optional.empty();
            case XIAOBIAOSONG -> resource("xiaobiaosong");
            case HEI -> resource("hei");
            case KAI -> resource("kai");
            case SONG -> resource("song");
        };
    }

    private static Optional<Source> resource(String name) {
        return Optional.of(() ->
                Objects.requireNonNull(Fonts.class.getResourceAsStream("/fonts/" + name + ".ttf")));
    }
}
