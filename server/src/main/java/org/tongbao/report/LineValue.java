package org.tongbao.report;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Objects;

/// What a report says on a line. A line that says nothing (未报) has no value at all.
sealed interface LineValue {

    @Nullable String note();

    ValueStatus status();

    /// Null when there is no number.
    @Nullable BigDecimal amount();

    /// A number; an explicit 0 is one.
    record Reported(BigDecimal amount, @Nullable String note) implements LineValue {
        public Reported {
            amount = Words.plain(amount);
        }

        @Override
        public ValueStatus status() {
            return ValueStatus.REPORTED;
        }
    }

    /// 不涉及, with the reason in the note.
    record NotApplicable(@Nullable String note) implements LineValue {
        @Override
        public ValueStatus status() {
            return ValueStatus.NOT_APPLICABLE;
        }

        @Override
        public @Nullable BigDecimal amount() {
            return null;
        }
    }

    /// A number that is known and not shown.
    record Withheld(BigDecimal amount, @Nullable String note) implements LineValue {
        @Override
        public ValueStatus status() {
            return ValueStatus.WITHHELD;
        }
    }

    /// Whether both say the same; notes do not count.
    static boolean same(@Nullable LineValue one, @Nullable LineValue other) {
        if (one == null || other == null) {
            return one == other;
        }
        return one.status() == other.status() && Objects.equals(one.amount(), other.amount());
    }

    static ValueStatus statusOf(@Nullable LineValue value) {
        return value == null ? ValueStatus.NOT_REPORTED : value.status();
    }

    /// Null when there is no number, or it is withheld.
    static @Nullable BigDecimal amountOf(@Nullable LineValue value) {
        return value instanceof Reported reported ? reported.amount() : null;
    }

    static @Nullable LineValue of(
            @Nullable String status, @Nullable BigDecimal amount, @Nullable String note) {
        if (status == null) {
            return null;
        }
        return switch (ValueStatus.valueOf(status)) {
            case REPORTED -> new Reported(Objects.requireNonNull(amount), note);
            case NOT_APPLICABLE -> new NotApplicable(note);
            case WITHHELD -> new Withheld(Objects.requireNonNull(amount), note);
            case NOT_REPORTED, NOT_COLLECTED -> null;
        };
    }
}
