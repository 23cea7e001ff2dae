package org.tongbao.access;

import org.jspecify.annotations.Nullable;
import org.tongbao.problem.InputProblem;
import org.tongbao.problem.Problem;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/// What a password somebody chooses must not be.
final class PasswordRules {

    /// Length is what protects; composition rules only move the digit to the end. An office that
    /// has to ask for kinds of characters may (`tongbao.password.kinds`).
    private static final int SHORTEST = 10;

    /// bcrypt reads no further.
    private static final int LONGEST = 72;

    /// The first of the well-known lists that are at least as long as the rule asks.
    private static final Set<String> COMMON =
            Set.of(
                    "0123456789",
                    "1234567890",
                    "12345678910",
                    "123456789a",
                    "a123456789",
                    "123456789q",
                    "1234567891",
                    "0987654321",
                    "9876543210",
                    "1111111111",
                    "0000000000",
                    "8888888888",
                    "6666666666",
                    "1122334455",
                    "1234554321",
                    "1231231231",
                    "5201314520",
                    "1314520520",
                    "woaini1314",
                    "woaini1314520",
                    "woaini520520",
                    "woaini123456",
                    "aini1314520",
                    "qq123456789",
                    "abc123456789",
                    "abcd123456",
                    "abcde12345",
                    "abcdefghij",
                    "aa12345678",
                    "aa123456789",
                    "asdfghjkl1",
                    "asdfghjkl123",
                    "qwertyuiop",
                    "qwertyuiop123",
                    "qwerty12345",
                    "qwerty123456",
                    "qwer123456",
                    "1q2w3e4r5t",
                    "1qaz2wsx3edc",
                    "1qazxsw23edc",
                    "q1w2e3r4t5",
                    "zaq12wsxcde3",
                    "zxcvbnm123",
                    "zxcvbnm123456",
                    "password12",
                    "password123",
                    "password1234",
                    "password12345",
                    "password123456",
                    "passw0rd123",
                    "p@ssw0rd123",
                    "p@ssword123",
                    "admin12345",
                    "admin123456",
                    "admin123456789",
                    "administrator",
                    "administrator1",
                    "iloveyou123",
                    "iloveyou1314",
                    "letmein123",
                    "letmein1234",
                    "welcome123",
                    "welcome1234",
                    "changeme123",
                    "tongbao123",
                    "tongbao1234",
                    "tongbao123456",
                    "zaozhuang123",
                    "zaozhuang1234",
                    "shizhong123",
                    "shizhong1234",
                    "11223344556",
                    "147258369a",
                    "1472583690",
                    "7418529630",
                    "football123",
                    "baseball123",
                    "superman123");

    private PasswordRules() {}

    /// @return what is wrong with it; nothing when it may be chosen
    static List<Problem> check(
            PasswordPolicy policy,
            String chosen,
            String present,
            String account,
            @Nullable String mobile) {
        var problems = new ArrayList<Problem>();
        var bytes = chosen.getBytes(StandardCharsets.UTF_8).length;
        if (bytes < SHORTEST) {
            problems.add(problem("PASSWORD_TOO_SHORT", SHORTEST));
        } else if (bytes > LONGEST) {
            problems.add(problem("PASSWORD_TOO_LONG", LONGEST));
        } else if (kinds(chosen) < policy.kinds()) {
            problems.add(problem("PASSWORD_KINDS", policy.kinds()));
        }
        var folded = AccountName.typed(chosen).text();
        if (folded.equals(account) || Objects.equals(folded, mobile)) {
            problems.add(problem("PASSWORD_IS_ACCOUNT"));
        } else if (chosen.equals(present)) {
            problems.add(problem("PASSWORD_UNCHANGED"));
        } else if (common(chosen.toLowerCase(Locale.ROOT))) {
            problems.add(problem("PASSWORD_COMMON"));
        }
        return problems;
    }

    private static long kinds(String chosen) {
        return chosen.codePoints()
                .map(each ->
                        Character.isUpperCase(each)
                                ? 'A'
                                : Character.isLowerCase(each)
                                        ? 'a'
                                        : Character.isDigit(each) ? '1' : '#')
                .distinct()
                .count();
    }

    private static boolean common(String chosen) {
        return COMMON.contains(chosen) || chosen.chars().distinct().count() <= 2;
    }

    private static Problem problem(String code, Object... arguments) {
        return InputProblem.at(code, List.of("newPassword"), arguments);
    }
}
