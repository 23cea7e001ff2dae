package org.tongbao.standing;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A figure beside an earlier one. The two are kept as fractions and divided once; what goes out is
/// cut off after 4 digits, so that it is rounded once, when it is shown.
///
/// @param figure what is compared: the line's own figure, with those of predecessors
/// @param base the earlier figure
/// @param change the figure − the earlier one; 百分点 (percentage points) for rates in percent
/// @param percent null for rates, recorded facts and a base of 0; also where all is gone of a
///   figure that is not known whole
/// @param notes what there is to know, or why it is missing, the gravest first
/// @param documents that published the earlier figure, where it was not reported
public record Growth(
        @Nullable BigDecimal figure,
        @Nullable BigDecimal base,
        @Nullable BigDecimal change,
        @Nullable BigDecimal percent,
        List<GrowthNote> notes,
        List<String> documents) {

    public Growth {
        notes = notes.stream().sorted().toList();
        documents = List.copyOf(documents);
    }

    /// What may be compared how.
    enum Kind {
        /// Amounts and levels: absolute and percent.
        QUANTITY,
        /// Rates, and facts such as a rank: the difference only.
        DIFFERENCE
    }

    /// How much is known of the two times.
    ///
    /// @param now whether reports are missing that were expected of this one
    /// @param before whether less is known of the earlier one
    record Partial(boolean now, boolean before) {}

    /// The first of the notes.
    public @Nullable GrowthNote note() {
        return notes.isEmpty() ? null : notes.getFirst();
    }

    /// Compared with what a document published of the earlier time.
    static Growth published(
            @Nullable Share now, Published.Figure before, Kind kind, boolean partialNow) {
        var growth = of(now, Share.whole(before.amount()), kind, new Partial(partialNow, false));
        return new Growth(
                growth.figure(),
                growth.base(),
                growth.change(),
                growth.percent(),
                growth.change() == null ? growth.notes() : growth.and(GrowthNote.PUBLISHED_HISTORY),
                before.documents());
    }

    /// Says that the earlier figure holds those of units that have gone on in this one.
    Growth comparedWithPredecessors() {
        return change == null
                ? this
                : new Growth(
                        figure, base, change, percent, and(GrowthNote.PREDECESSORS), documents);
    }

    private List<GrowthNote> and(GrowthNote note) {
        return Stream.concat(notes.stream(), Stream.of(note)).toList();
    }

    /// @param now null when it is not known
    /// @param before null when it is not known
    static Growth of(@Nullable Share now, @Nullable Share before, Kind kind, Partial partial) {
        if (before == null) {
            return unknown(now, null, GrowthNote.NO_HISTORY);
        }
        var base = before.value();
        if (now == null) {
            return unknown(null, base, GrowthNote.NOT_REPORTED);
        }
        return new Growth(
                now.value(),
                base,
                now.minus(before),
                percent(now, before, kind, partial),
                notes(before, kind, partial),
                List.of());
    }

    /// Of what is not known whole nobody may read that nothing is left of it.
    private static @Nullable BigDecimal percent(
            Share now, Share before, Kind kind, Partial partial) {
        return kind != Kind.QUANTITY
                        || before.part().signum() <= 0
                        || partial.now() && now.part().signum() == 0
                ? null
                : now.growthOver(before);
    }

    private static List<GrowthNote> notes(Share before, Kind kind, Partial partial) {
        var notes = new ArrayList<GrowthNote>();
        if (partial.now()) {
            notes.add(GrowthNote.PARTIAL_PERIOD);
        }
        if (kind == Kind.QUANTITY && before.part().signum() == 0) {
            notes.add(GrowthNote.ZERO_BASE);
        } else if (partial.before()) {
            notes.add(GrowthNote.PARTIAL_HISTORY);
        }
        return notes;
    }

    private static Growth unknown(@Nullable Share now, @Nullable BigDecimal base, GrowthNote note) {
        return new Growth(
                now == null ? null : now.value(), base, null, null, List.of(note), List.of());
    }
}
