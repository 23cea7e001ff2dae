package org.tongbao.bulletin;

import java.util.Map;

/// What is stored of a draft.
///
/// @param noted what each reference said when its writer last saw it: whatever says something else
///   by now is pointed out before the bulletin is issued
record Draft(BulletinText text, Map<String, String> noted) {

    Draft {
        noted = Map.copyOf(noted);
    }
}
