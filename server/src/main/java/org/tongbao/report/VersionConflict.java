package org.tongbao.report;

import org.jspecify.annotations.Nullable;
import org.tongbao.authority.PersonView;
import org.tongbao.indicator.Indicator;
import org.tongbao.problem.Problem;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Somebody else submitted in between: both values line by line, for the person to choose.
record VersionConflict(int currentVersion, PersonView by, Instant at, List<ConflictLine> lines)
        implements Problem {

    /// A line on which two people differ.
    record ConflictLine(
            Indicator indicator,
            @Nullable BigDecimal theirs,
            ValueStatus theirStatus,
            @Nullable BigDecimal yours,
            ValueStatus yourStatus) {}

    @Override
    public String code() {
        return "VERSION_CONFLICT";
    }

    @Override
    public List<String> path() {
        return List.of("baseVersion");
    }

    @Override
    public List<Object> arguments() {
        return List.of(by.name(), lines.size());
    }

    /// The lines on which what is stored and what was sent differ, in the form's order.
    static List<ConflictLine> between(
            List<FormLine> form, Map<String, LineValue> stored, List<SentLine> sent) {
        var yours = new HashMap<String, @Nullable LineValue>();
        sent.forEach(line -> yours.put(line.indicator(), line.said()));
        return form.stream()
                .map(FormLine::indicator)
                .filter(indicator ->
                        !LineValue.same(stored.get(indicator.code()), yours.get(indicator.code())))
                .map(indicator ->
                        line(indicator, stored.get(indicator.code()), yours.get(indicator.code())))
                .toList();
    }

    private static ConflictLine line(
            Indicator indicator, @Nullable LineValue theirs, @Nullable LineValue yours) {
        return new ConflictLine(
                indicator,
                LineValue.amountOf(theirs),
                LineValue.statusOf(theirs),
                LineValue.amountOf(yours),
                LineValue.statusOf(yours));
    }
}
