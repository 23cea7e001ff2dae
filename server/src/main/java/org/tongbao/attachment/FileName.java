package org.tongbao.attachment;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// Names of files as any file system and any page can show them.
final class FileName {

    static final int LENGTH = 100;

    /// What a path, a device or a shell would make something of.
    private static final Pattern UNFIT = Pattern.compile("[<>:\"|?*]");

    /// Control characters, and those that turn the direction of writing: `fdp.exe` written
    /// backwards.
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}\\p{Co}]");

    private FileName() {}

    /// The last part of the name, without what does not belong into one; empty when nothing is
    /// left.
    static String clean(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var seen = UNSEEN.matcher(Normalizer.normalize(last, Normalizer.Form.NFC)).replaceAll("");
        var fit = UNFIT.matcher(seen).replaceAll("_").replaceAll("[\\s\\u00a0\\u3000]+", " ");
        return shortened(fit.replaceAll("^[ .]+|[ .]+$", ""));
    }

    /// Without its ending.
    static String stem(String name) {
        var dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /// A long name keeps its ending.
    private static String shortened(String name) {
        var length = name.codePointCount(0, name.length());
        if (length <= LENGTH) {
            return name;
        }
        var stem = stem(name);
        var ending = name.substring(stem.length());
        var kept = ending.codePointCount(0, ending.length()) <= 10 ? ending : "";
        var room = LENGTH - kept.codePointCount(0, kept.length());
        var shown = kept.isEmpty() ? name : stem;
        var most = Math.min(room, shown.codePointCount(0, shown.length()));
        return shown.substring(0, shown.offsetByCodePoints(0, most)) + kept;
    }
}
