package org.tongbao.rectification;

import org.tongbao.problem.InputProblem;
import org.tongbao.problem.Problem;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;

/// What people write, in NFC without blanks around it, and how long it may be.
final class Words {

    static final int REASON = 1000;
    static final int REPLY = 2000;

    private Words() {}

    static String kept(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
    }

    /// @param kept as [#kept] gave it
    static Optional<Problem> reason(String kept) {
        return needed("RECTIFICATION_REASON", "reason", kept, REASON);
    }

    /// Of what need not be said.
    static Optional<Problem> said(String kept) {
        return tooLong(kept, REASON)
                ? Optional.of(InputProblem.at("RECTIFICATION_WORDS", List.of("words"), REASON))
                : Optional.empty();
    }

    static Optional<Problem> reply(String kept) {
        return needed("RECTIFICATION_REPLY", "text", kept, REPLY);
    }

    private static Optional<Problem> needed(String code, String place, String kept, int most) {
        return kept.isEmpty() || tooLong(kept, most)
                ? Optional.of(InputProblem.at(code, List.of(place), most))
                : Optional.empty();
    }

    private static boolean tooLong(String kept, int most) {
        return kept.codePointCount(0, kept.length()) > most;
    }
}
