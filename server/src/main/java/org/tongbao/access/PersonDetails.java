package org.tongbao.access;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.TreeMap;

/// What is known of a person besides account and roles, as it is stored: trimmed, NFC, checked.
public record PersonDetails(
        String name,
        @Nullable String title,
        @Nullable String mobile,
        @Nullable String officePhone) {

    Map<String, String> forTheTrail() {
        var known = new TreeMap<String, String>();
        known.put("name", name);
        put(known, "title", title);
        put(known, "mobile", mobile);
        put(known, "officePhone", officePhone);
        return known;
    }

    private static void put(Map<String, String> known, String key, @Nullable String value) {
        if (value != null) {
            known.put(key, value);
        }
    }
}
