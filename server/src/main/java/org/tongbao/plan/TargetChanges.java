package org.tongbao.plan;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What differs between the targets of a draft before and after it was saved, for the trail. Pure.
final class TargetChanges {

    /// Beyond these the trail says how many there were.
    private static final int MOST_TOLD = 500;

    private TargetChanges() {}

    static Map<String, Object> between(List<TargetDraft> before, List<TargetDraft> after) {
        var stored = byKey(before);
        var saved = byKey(after);
        var changed = new ArrayList<Map<String, Object>>();
        saved.forEach((key, target) -> {
            var earlier = stored.get(key);
            if (earlier == null || !same(earlier, target)) {
                changed.add(told(target, earlier, target));
            }
        });
        stored.forEach((key, target) -> {
            if (!saved.containsKey(key)) {
                changed.add(told(target, target, null));
            }
        });
        return Map.of(
                "changed", changed.size(), "targets", changed.stream().limit(MOST_TOLD).toList());
    }

    /// The same but for how the value is written.
    private static boolean same(TargetDraft one, TargetDraft other) {
        return value(one).equals(value(other))
                && one.meaning() == other.meaning()
                && one.operator() == other.operator()
                && one.quote().equals(other.quote())
                && String.valueOf(one.reading()).equals(String.valueOf(other.reading()))
                && String.valueOf(one.source()).equals(String.valueOf(other.source()))
                && one.departments().equals(other.departments());
    }

    private static Map<List<Object>, TargetDraft> byKey(List<TargetDraft> targets) {
        var byKey = new LinkedHashMap<List<Object>, TargetDraft>();
        targets.forEach(target -> byKey.put(target.key(), target));
        return byKey;
    }

    private static Map<String, Object> told(
            TargetDraft target, @Nullable TargetDraft before, @Nullable TargetDraft after) {
        return Map.of(
                "unit", target.unit(),
                "indicator", target.indicator(),
                "fromMonth", target.fromMonth(),
                "toMonth", target.toMonth(),
                "before", before == null ? "" : value(before),
                "after", after == null ? "" : value(after));
    }

    private static String value(TargetDraft target) {
        return target.value() == null
                ? target.quote()
                : target.value().stripTrailingZeros().toPlainString();
    }
}
