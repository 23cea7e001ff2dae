package org.tongbao.handdown;

import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// How the name of an owner is remembered: letters, digits and brackets narrow, no blanks, capital.
/// `枣庄 某某（集团）有限公司` and `枣庄某某(集团)有限公司` are one.
final class EnterpriseName {

    static final int MOST = 150;

    private EnterpriseName() {}

    /// Several owners stand one after the other, the first of them first.
    static List<String> of(@Nullable String owner) {
        return owner == null
                ? List.of()
                : Stream.of(owner.split("[;；、\n]"))
                        .map(EnterpriseName::normal)
                        .filter(name -> !name.isEmpty() && name.length() <= MOST)
                        .toList();
    }

    /// NFKC makes what is of full width narrow.
    private static String normal(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("\\s+", "")
                .toUpperCase(Locale.ROOT);
    }
}
