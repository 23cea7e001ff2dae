package org.tongbao.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/// What a submission says: for each indicator (by code) of the form its value, in the form's order,
/// and the texts that are not empty, by code.
record Content(SequencedMap<String, LineValue> lines, Map<String, String> texts) {

    Content {
        lines = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(lines));
        texts = Collections.unmodifiableMap(new TreeMap<>(texts));
    }
}
