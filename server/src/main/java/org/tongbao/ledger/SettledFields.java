package org.tongbao.ledger;

import org.jspecify.annotations.Nullable;
import org.tongbao.problem.InputProblem;
import org.tongbao.problem.Problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// How the fields of a ledger go over into others. Once something was recorded, what a field takes
/// and decides is settled: counts and old records rest on it. A field left out is retired then.
record SettledFields(Ledger before) {

    /// @param fields in their order, retired ones last
    record Outcome(List<LedgerField> fields, List<Problem> problems) {}

    Outcome become(List<LedgerField> wanted) {
        var fields = new ArrayList<LedgerField>();
        var problems = new ArrayList<Problem>();
        for (int i = 0; i < wanted.size(); i++) {
            var next = wanted.get(i);
            if (before.used() && unsettles(before.field(next.code()).orElse(null), next)) {
                problems.add(
                        InputProblem.at(
                                "LEDGER_FIELD_SETTLED",
                                List.of("fields", String.valueOf(i), "type"),
                                next.label()));
            }
            fields.add(next);
        }
        for (var field : before.used() ? before.fields() : List.<LedgerField>of()) {
            if (fields.stream().noneMatch(next -> next.code().equals(field.code()))) {
                if (field.decides()) {
                    problems.add(
                            InputProblem.at(
                                    "LEDGER_FIELD_NEEDED_STILL", List.of("fields"), field.label()));
                }
                fields.add(field.retiredAt(fields.size() + 1));
            }
        }
        return new Outcome(fields, problems);
    }

    /// The number of days may change, what a field counts for besides, and which choices end a
    /// thing: they are asked for when somebody looks.
    private static boolean unsettles(@Nullable LedgerField field, LedgerField next) {
        if (field == null) {
            return next.decides();
        }
        return field.type() != next.type()
                || field.role() != next.role()
                || (field.remindDaysBefore() == null) != (next.remindDaysBefore() == null)
                || !Objects.equals(field.unitOfMeasure(), next.unitOfMeasure());
    }
}
