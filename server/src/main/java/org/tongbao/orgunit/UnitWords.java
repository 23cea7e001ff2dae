package org.tongbao.orgunit;

import net.sourceforge.pinyin4j.PinyinHelper;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// What a unit is found by, as one text that a single pattern searches: names in small letters, so
/// that any part of them is found; code and pinyin initials in capitals behind a tab, so that only
/// their beginning is.
///
/// ```
/// 市中区 ⏎ ⇥370402 ⏎ ⇥SZQ
/// ```
///
/// A character with several readings gives several initials: 重庆市 is found by `cq` and by `zq`.
public final class UnitWords {

    private static final int LONGEST = 4000;
    private static final int MOST_READINGS = 16;
    private static final String BEGINNING = "\t";
    private static final int LONGEST_WORD = 130;

    private UnitWords() {}

    /// @param names every name the unit has or had, aliases and English names included
    public static String of(String code, Collection<String> names) {
        var lines = new LinkedHashSet<String>();
        lines.add(BEGINNING + code.toUpperCase(Locale.ROOT));
        names.forEach(name -> lines.add(folded(name)));
        names.forEach(name -> initials(name).forEach(initials -> lines.add(BEGINNING + initials)));
        var text = new StringBuilder();
        for (var line : lines) {
            if (text.length() + line.length() < LONGEST) {
                text.append(line).append('\n');
            }
        }
        return text.toString();
    }

    /// The texts of which one must be contained in a unit's words when this was typed.
    static List<String> patterns(String typed) {
        var text = folded(typed);
        return text.chars().allMatch(c -> c < 128)
                ? List.of(text, BEGINNING + text.toUpperCase(Locale.ROOT))
                : List.of(text);
    }

    /// The words one by one and all in small letters: a search for what begins with the text typed
    /// compares with these.
    ///
    /// @param words as made by [#of]
    public static Set<String> beginnings(String words) {
        return words.lines()
                .map(line -> line.strip().toLowerCase(Locale.ROOT))
                .map(UnitWords::cut)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String cut(String word) {
        return word.codePointCount(0, word.length()) <= LONGEST_WORD
                ? word
                : word.substring(0, word.offsetByCodePoints(0, LONGEST_WORD)).strip();
    }

    /// One spelling for what looks the same: small letters, half width.
    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    /// Of each reading; none for a name without a Chinese character.
    private static Set<String> initials(String name) {
        var readings = new LinkedHashSet<>(List.of(""));
        var chinese = false;
        for (var c : folded(name).codePoints().toArray()) {
            var letters = letters(c);
            chinese |= c > 127 && !letters.isEmpty();
            if (!letters.isEmpty()) {
                readings =
                        readings.stream()
                                .flatMap(begun -> letters.stream().map(begun::concat))
                                .limit(MOST_READINGS)
                                .collect(Collectors.toCollection(LinkedHashSet::new));
            }
        }
        return chinese ? readings : Set.of();
    }

    /// Initials of one character; none when it has no reading, as a bracket or a rare character.
    private static Set<String> letters(int c) {
        if (c < 128) {
            return Character.isLetterOrDigit(c)
                    ? Set.of(Character.toString(Character.toUpperCase(c)))
                    : Set.of();
        }
        var readings =
                Character.isBmpCodePoint(c)
                        ? PinyinHelper.toHanyuPinyinStringArray((char) c)
                        : null;
        return readings == null
                ? Set.of()
                : Arrays.stream(readings)
                        .map(reading -> reading.substring(0, 1).toUpperCase(Locale.ROOT))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
