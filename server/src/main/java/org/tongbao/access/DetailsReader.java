package org.tongbao.access;

import org.jspecify.annotations.Nullable;
import org.tongbao.problem.InputProblem;
import org.tongbao.problem.Problem;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Reads the details of a person as typed, noting what is wrong with each.
final class DetailsReader {

    private static final int LONGEST = 60;
    private static final int LONGEST_PHONE = 30;
    private static final Pattern PHONE = Pattern.compile("[0-9+() -]{1," + LONGEST_PHONE + "}");

    private final List<Problem> problems = new ArrayList<>();

    static Outcome<PersonDetails> read(
            @Nullable String name,
            @Nullable String title,
            @Nullable String mobile,
            @Nullable String officePhone) {
        var reader = new DetailsReader();
        var details =
                new PersonDetails(
                        reader.name(name),
                        reader.text("title", title),
                        reader.mobile(mobile),
                        reader.officePhone(officePhone));
        return reader.problems.isEmpty() ? Outcome.done(details) : Outcome.refused(reader.problems);
    }

    private String name(@Nullable String typed) {
        var name = text("name", typed);
        if (name == null) {
            problems.add(InputProblem.at("PERSON_NAME_REQUIRED", List.of("name")));
            return "";
        }
        return name;
    }

    private @Nullable String text(String field, @Nullable String typed) {
        var text = typed == null ? "" : Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
        if (text.codePointCount(0, text.length()) > LONGEST) {
            problems.add(InputProblem.at("PERSON_TEXT_TOO_LONG", List.of(field), LONGEST));
        }
        return text.isEmpty() ? null : text;
    }

    private @Nullable String mobile(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        var number = new AccountName(AccountName.typed(typed).text().replace("-", ""));
        if (!number.mobile()) {
            problems.add(InputProblem.at("MOBILE_UNREADABLE", List.of("mobile")));
        }
        return number.text();
    }

    private @Nullable String officePhone(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        var number = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        if (!PHONE.matcher(number).matches()) {
            problems.add(
                    InputProblem.at(
                            "OFFICE_PHONE_UNREADABLE", List.of("officePhone"), LONGEST_PHONE));
        }
        return number;
    }
}
