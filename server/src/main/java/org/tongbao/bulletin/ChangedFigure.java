package org.tongbao.bulletin;

import org.tongbao.bulletin.BulletinContent.Part;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A figure that says something else than it did.
///
/// @param now what it says, and of what it speaks
/// @param before what it said
record ChangedFigure(Part now, String before) {

    /// Those of a bulletin that differ from what was said of them.
    static List<ChangedFigure> among(BulletinContent now, Map<String, String> before) {
        return now.byReference().entrySet().stream()
                .flatMap(entry -> {
                    var then = before.get(entry.getKey());
                    var part = entry.getValue();
                    return then == null || then.equals(part.text())
                            ? Stream.<ChangedFigure>empty()
                            : Stream.of(new ChangedFigure(part, then));
                })
                .toList();
    }
}
