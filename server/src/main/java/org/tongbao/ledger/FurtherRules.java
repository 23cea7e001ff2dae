package org.tongbao.ledger;

import org.jspecify.annotations.Nullable;
import org.tongbao.indicator.Indicator;
import org.tongbao.indicator.IndicatorKind;
import org.tongbao.problem.InputProblem;
import org.tongbao.problem.Problem;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// For what else fields of a ledger may count: a flow that is on the form and that nothing else
/// fills. A number is summed, a date counts.
record FurtherRules(Indicator indicator, Further further) {

    List<Problem> problems(List<LedgerSetup.Field> fields) {
        var problems = new ArrayList<Problem>();
        var filledBy = further.filled().get(indicator.code());
        if (filledBy != null) {
            problems.add(
                    InputProblem.at(
                            "LEDGER_COUNTS_TWICE",
                            List.of("indicator"),
                            indicator.name(),
                            filledBy));
        }
        var taken = new HashSet<String>();
        for (int i = 0; i < fields.size(); i++) {
            var field = fields.get(i);
            var code = field.counts();
            var wrong = code == null ? null : wrong(field, code);
            if (wrong == null && code != null && !taken.add(code)) {
                wrong = "LEDGER_COUNTS_TWICE";
            }
            if (wrong != null && code != null) {
                problems.add(
                        InputProblem.at(
                                wrong,
                                List.of("fields", String.valueOf(i), "counts"),
                                name(code),
                                further.filled().getOrDefault(code, field.label())));
            }
        }
        return problems;
    }

    private @Nullable String wrong(LedgerSetup.Field field, String code) {
        var counted = further.find(code);
        if (counted == null || counted.retiredFrom() != null) {
            return "LEDGER_COUNTS_UNKNOWN";
        }
        if (counted.code().equals(indicator.code())) {
            return "LEDGER_COUNTS_ITSELF";
        }
        if (!fits(field, counted)) {
            return "LEDGER_COUNTS_KIND";
        }
        if (!further.asked().contains(code)) {
            return "LEDGER_COUNTS_NOT_ASKED";
        }
        return further.filled().containsKey(code) ? "LEDGER_COUNTS_TWICE" : null;
    }

    /// Things are counted in whole numbers.
    private static boolean fits(LedgerSetup.Field field, Indicator counted) {
        return counted.kind() == IndicatorKind.FLOW
                && (field.type() == FieldType.NUMBER
                        || (field.type() == FieldType.DATE && counted.decimals() == 0));
    }

    private String name(String code) {
        var counted = further.find(code);
        return counted == null ? code : counted.name();
    }
}
