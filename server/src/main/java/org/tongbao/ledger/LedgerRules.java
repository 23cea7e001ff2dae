package org.tongbao.ledger;

import org.jspecify.annotations.Nullable;
import org.tongbao.indicator.Indicator;
import org.tongbao.indicator.IndicatorKind;
import org.tongbao.indicator.UnitDimension;
import org.tongbao.indicator.UnitOfMeasure;
import org.tongbao.problem.InputProblem;
import org.tongbao.problem.Problem;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/// What the fields of a ledger may be, whatever is stored.
public final class LedgerRules {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]{0,39}");
    private static final Set<IndicatorKind> COUNTED =
            Set.of(IndicatorKind.FLOW, IndicatorKind.STOCK, IndicatorKind.AMOUNT);
    private static final int NAME = 60;
    private static final int ENGLISH_NAME = 120;
    private static final int FIELDS = 30;
    private static final int LABEL = 40;
    private static final int ENGLISH_LABEL = 80;
    private static final int HELP = 200;
    private static final int CHOICES = 50;
    private static final int CHOICE = 40;
    private static final int DAYS = 730;

    private final Indicator indicator;
    private final List<Problem> problems = new ArrayList<>();

    private LedgerRules(Indicator indicator) {
        this.indicator = indicator;
    }

    /// What is wrong; empty when it can be so.
    public static List<Problem> problems(Indicator indicator, LedgerSetup setup, Further further) {
        var rules = new LedgerRules(indicator);
        rules.check(setup);
        rules.problems.addAll(new FurtherRules(indicator, further).problems(setup.fields()));
        return List.copyOf(rules.problems);
    }

    private void check(LedgerSetup setup) {
        if (!COUNTED.contains(indicator.kind())) {
            problems.add(at("LEDGER_KIND", List.of("indicator"), indicator.name()));
            return;
        }
        length(setup.name(), NAME, List.of("name"));
        optional(setup.englishName(), ENGLISH_NAME, List.of("englishName"));
        var fields = setup.fields();
        if (fields.isEmpty() || fields.size() > FIELDS) {
            problems.add(at("LEDGER_FIELDS", List.of("fields"), FIELDS));
        }
        var codes = new HashSet<String>();
        var labels = new HashSet<String>();
        for (int i = 0; i < fields.size(); i++) {
            var field = fields.get(i);
            if (!CODE.matcher(field.code()).matches() || !codes.add(field.code())) {
                problems.add(at("LEDGER_FIELD_CODE", place(i, "code"), field.code()));
            }
            if (!labels.add(field.label())) {
                problems.add(at("LEDGER_FIELD_LABEL_TWICE", place(i, "label"), field.label()));
            }
            field(i, field);
        }
        roles(fields);
    }

    private void field(int i, LedgerSetup.Field field) {
        length(field.label(), LABEL, place(i, "label"));
        optional(field.englishLabel(), ENGLISH_LABEL, place(i, "englishLabel"));
        optional(field.help(), HELP, place(i, "help"));
        choices(i, field);
        var measure = field.unitOfMeasure();
        var money = measure != null && UnitOfMeasure.of(measure).dimension() == UnitDimension.MONEY;
        if (field.type() == FieldType.MONEY ? !money : measure != null) {
            problems.add(at("LEDGER_MEASURE", place(i, "unitOfMeasure"), field.label()));
        }
        var days = field.remindDaysBefore();
        if (days != null && (field.type() != FieldType.DATE || days < 1 || days > DAYS)) {
            problems.add(at("LEDGER_REMIND", place(i, "remindDaysBefore"), DAYS));
        }
        var role = field.role();
        if (role != null && !fits(role, field)) {
            problems.add(at("LEDGER_ROLE_TYPE", place(i, "role"), field.label()));
        }
    }

    private void choices(int i, LedgerSetup.Field field) {
        var choices = Objects.requireNonNullElse(field.choices(), List.<String>of());
        var sound =
                field.type() == FieldType.CHOICE
                        ? !choices.isEmpty()
                                && choices.size() <= CHOICES
                                && new HashSet<>(choices).size() == choices.size()
                                && choices.stream().allMatch(LedgerRules::isChoice)
                        : choices.isEmpty();
        if (!sound) {
            problems.add(at("LEDGER_CHOICES", place(i, "choices"), CHOICES, CHOICE));
        }
        if (!choices.containsAll(Objects.requireNonNullElse(field.endings(), List.<String>of()))) {
            problems.add(at("LEDGER_ENDINGS", place(i, "endings"), field.label()));
        }
    }

    private static boolean isChoice(String choice) {
        return !choice.isEmpty()
                && Words.length(choice) <= CHOICE
                && choice.chars().noneMatch(Character::isISOControl);
    }

    private boolean fits(FieldRole role, LedgerSetup.Field field) {
        return switch (role) {
            case COUNTED_ON -> field.type() == FieldType.DATE;
            case ENDS_ON ->
                    field.type() == FieldType.DATE && indicator.kind() == IndicatorKind.STOCK;
            case AMOUNT ->
                    field.type() == FieldType.MONEY
                            && indicator.kind() == IndicatorKind.AMOUNT
                            && field.unitOfMeasure() != null
                            && UnitOfMeasure.of(field.unitOfMeasure()).convertsTo(indicator.unit());
        };
    }

    /// One date decides the month; an amount is summed from one field of money; of the rest there
    /// is at most one each.
    private void roles(List<LedgerSetup.Field> fields) {
        if (count(fields, FieldRole.COUNTED_ON) != 1) {
            problems.add(at("LEDGER_COUNTED_ON", List.of("fields")));
        }
        var amounts = indicator.kind() == IndicatorKind.AMOUNT ? 1 : 0;
        if (count(fields, FieldRole.AMOUNT) != amounts) {
            problems.add(at("LEDGER_AMOUNT", List.of("fields")));
        }
        if (count(fields, FieldRole.ENDS_ON) > 1
                || fields.stream().filter(f -> f.type() == FieldType.IDENTIFIER).count() > 1
                || fields.stream().filter(f -> f.remindDaysBefore() != null).count() > 1) {
            problems.add(at("LEDGER_ONLY_ONE", List.of("fields")));
        }
    }

    private static long count(List<LedgerSetup.Field> fields, FieldRole role) {
        return fields.stream().filter(field -> field.role() == role).count();
    }

    private void length(String text, int most, List<String> place) {
        if (text.isEmpty() || Words.length(text) > most || !Words.printable(text)) {
            problems.add(at("LEDGER_WORDS", place, most));
        }
    }

    private void optional(@Nullable String text, int most, List<String> place) {
        if (text != null) {
            length(text, most, place);
        }
    }

    private static List<String> place(int i, String member) {
        return List.of("fields", String.valueOf(i), member);
    }

    private static InputProblem at(String code, List<String> place, Object... arguments) {
        return InputProblem.at(code, place, arguments);
    }
}
