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
import java.util.Objects;

/// Somebody else submitted in between: what both said, place by place, for the person to choose.
record VersionConflict(
        int currentVersion,
        PersonView by,
        Instant at,
        List<ConflictLine> lines,
        List<ConflictText> texts)
        implements Problem {

    /// A line on which two people differ: in its value, in its note or in both.
    record ConflictLine(
            Indicator indicator,
            @Nullable BigDecimal theirs,
            ValueStatus theirStatus,
            @Nullable String theirNote,
            @Nullable BigDecimal yours,
            ValueStatus yourStatus,
            @Nullable String yourNote) {}

    /// A text on which two people differ.
    record ConflictText(
            String code,
            String label,
            @Nullable String englishLabel,
            @Nullable String theirs,
            @Nullable String yours) {}

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
        return List.of(by.name(), lines.size() + texts.size());
    }

    /// The lines on which what is stored and what was sent differ, in the form's order.
    static List<ConflictLine> lines(
            List<FormLine> form, Map<String, LineValue> stored, List<SentLine> sent) {
        var yours = new HashMap<String, SentLine>();
        sent.forEach(line -> yours.put(line.indicator(), line));
        return form.stream()
                .map(FormLine::indicator)
                .map(indicator ->
                        line(indicator, stored.get(indicator.code()), yours.get(indicator.code())))
                .filter(VersionConflict::differs)
                .toList();
    }

    /// The texts on which what is stored and what was sent differ, in the form's order.
    static List<ConflictText> texts(List<ReportText> stored, List<SentText> sent) {
        var yours = new HashMap<String, String>();
        sent.forEach(text -> yours.put(text.code(), text.text()));
        return stored.stream()
                .map(text ->
                        new ConflictText(
                                text.code(),
                                text.label(),
                                text.englishLabel(),
                                text.text(),
                                Words.trimmed(yours.get(text.code()))))
                .filter(text -> !Objects.equals(text.theirs(), text.yours()))
                .toList();
    }

    private static ConflictLine line(
            Indicator indicator, @Nullable LineValue theirs, @Nullable SentLine sent) {
        var yours = sent == null ? null : sent.said();
        return new ConflictLine(
                indicator,
                LineValue.amountOf(theirs),
                LineValue.statusOf(theirs),
                theirs == null ? null : theirs.note(),
                LineValue.amountOf(yours),
                LineValue.statusOf(yours),
                sent == null ? null : sent.note());
    }

    private static boolean differs(ConflictLine line) {
        return line.theirStatus() != line.yourStatus()
                || !Objects.equals(line.theirs(), line.yours())
                || !Objects.equals(line.theirNote(), line.yourNote());
    }
}
