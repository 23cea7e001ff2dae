package org.tongbao.ledger;

import org.jspecify.annotations.Nullable;
import org.tongbao.indicator.Indicator;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.orgunit.OrgUnitTree;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/// What is recorded of the things behind an indicator. `id` is for the server's own use; the API
/// names a ledger by its indicator.
///
/// @param unit the one that set it up
/// @param lastMonth the last month that is counted from it
/// @param used whether anything was recorded in it
/// @param fields in their order, retired ones last
public record Ledger(
        UUID id,
        OrgUnit unit,
        Audience audience,
        Indicator indicator,
        String name,
        @Nullable String englishName,
        YearMonth fromMonth,
        YearMonth lastMonth,
        int revision,
        boolean used,
        List<LedgerField> fields) {

    public Ledger {
        fields = List.copyOf(fields);
    }

    /// Null while it is on without end.
    public @Nullable YearMonth toMonth() {
        return lastMonth.equals(OrgUnitTree.OPEN_END) ? null : lastMonth;
    }

    Ledger withRevision(int number) {
        return new Ledger(
                id,
                unit,
                audience,
                indicator,
                name,
                englishName,
                fromMonth,
                lastMonth,
                number,
                used,
                fields);
    }

    /// Those that are asked for.
    List<LedgerField> asked() {
        return fields.stream().filter(field -> !field.retired()).toList();
    }

    Optional<LedgerField> field(String code) {
        return first(field -> field.code().equals(code));
    }

    Optional<LedgerField> deciding(FieldRole role) {
        return first(field -> field.role() == role);
    }

    Optional<LedgerField> identifier() {
        return first(field -> field.type() == FieldType.IDENTIFIER);
    }

    Optional<LedgerField> reminder() {
        return first(field -> field.remindDaysBefore() != null);
    }

    String nameIn(Locale language) {
        return englishName != null && language.getLanguage().equals("en") ? englishName : name;
    }

    private Optional<LedgerField> first(Predicate<LedgerField> which) {
        return fields.stream().filter(which).findFirst();
    }
}
