package org.tongbao.audit;

import org.jspecify.annotations.Nullable;
import org.tongbao.authority.Actor;
import org.tongbao.authority.UnitPath;

import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;

/// What was done, for the trail.
///
/// ```
/// Deed.of("report.approved", actor).to(unit, path).in(month).about(report).with(Map.of("version", 2))
/// ```
///
/// @param action thing and past participle, for example `report.approved`
/// @param unit the unit it concerns; null when it concerns none
/// @param path where that unit stood then: who may read the entry
/// @param subject identity of what it was done to
/// @param detail `before`, `after`, `reason` and what else the action says; numbers, texts, months,
///   instants, lists and maps
public record Deed(
        String action,
        Actor actor,
        @Nullable UUID unit,
        @Nullable UnitPath path,
        @Nullable YearMonth month,
        @Nullable UUID subject,
        Map<String, ?> detail) {

    private static final int ACTION_LENGTH = 40;

    public Deed {
        if (action.length() > ACTION_LENGTH) {
            throw new IllegalArgumentException("An action is at most 40 letters: " + action);
        }
        if ((unit == null) != (path == null)) {
            throw new IllegalArgumentException("A unit comes with its path");
        }
    }

    public static Deed of(String action, Actor actor) {
        return new Deed(action, actor, null, null, null, null, Map.of());
    }

    public Deed to(UUID unit, UnitPath path) {
        return new Deed(action, actor, unit, path, month, subject, detail);
    }

    public Deed in(YearMonth month) {
        return new Deed(action, actor, unit, path, month, subject, detail);
    }

    public Deed about(@Nullable UUID subject) {
        return new Deed(action, actor, unit, path, month, subject, detail);
    }

    public Deed with(Map<String, ?> detail) {
        return new Deed(action, actor, unit, path, month, subject, detail);
    }
}
