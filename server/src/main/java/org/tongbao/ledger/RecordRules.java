package org.tongbao.ledger;

import org.tongbao.ledger.ValueReader.Said;
import org.tongbao.problem.InputProblem;
import org.tongbao.problem.Problem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// What a record of a ledger may say.
///
/// @param today nothing is counted before it happened
record RecordRules(Ledger ledger, LocalDate today) {

    /// Either what the record says, or what is wrong.
    sealed interface Checked {
        record Sound(Content content) implements Checked {}

        record Unsound(List<Problem> problems) implements Checked {}
    }

    /// @param before what the record said so far; what it says in retired fields stays
    Checked check(List<SentValue> sent, Map<String, String> before) {
        var problems = new ArrayList<Problem>();
        var values = new HashMap<String, String>();
        for (var field : ledger.fields()) {
            var kept = before.get(field.code());
            if (field.retired() && kept != null) {
                values.put(field.code(), kept);
            }
        }
        read(sent, before, values, problems);
        for (var field : ledger.asked()) {
            if (field.required()
                    && !values.containsKey(field.code())
                    && problems.stream().noneMatch(problem -> concerns(problem, field))) {
                problems.add(at("LEDGER_FIELD_EMPTY", field.code(), field.label()));
            }
        }
        if (!problems.isEmpty()) {
            return new Checked.Unsound(problems);
        }
        var content = Content.of(values);
        var ends = content.endsOn(ledger);
        return ends != null && ends.isBefore(content.countedOn(ledger))
                ? new Checked.Unsound(List.of(endsTooEarly()))
                : new Checked.Sound(content);
    }

    private void read(
            List<SentValue> sent,
            Map<String, String> before,
            Map<String, String> values,
            List<Problem> problems) {
        var reader = new ValueReader(today);
        var seen = new HashSet<String>();
        for (var value : sent) {
            var field = ledger.field(value.field()).filter(one -> !one.retired()).orElse(null);
            if (field == null) {
                problems.add(at("LEDGER_FIELD_UNKNOWN", value.field(), value.field()));
            } else if (!seen.add(field.code())) {
                problems.add(at("LEDGER_FIELD_TWICE", field.code(), field.label()));
            } else {
                switch (reader.read(field, value.value(), before.get(field.code()))) {
                    case Said.Wrong(var problem) -> problems.add(problem);
                    case Said.Sound(var text) -> {
                        if (!text.isEmpty()) {
                            values.put(field.code(), text);
                        }
                    }
                }
            }
        }
    }

    private Problem endsTooEarly() {
        var field = ledger.deciding(FieldRole.ENDS_ON).orElseThrow();
        return at("LEDGER_ENDS_TOO_EARLY", field.code(), field.label());
    }

    private static boolean concerns(Problem problem, LedgerField field) {
        return problem.path().contains(field.code());
    }

    private static InputProblem at(String code, String field, Object... arguments) {
        return InputProblem.at(code, List.of("values", field), arguments);
    }
}
