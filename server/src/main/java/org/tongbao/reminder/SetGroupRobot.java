package org.tongbao.reminder;

import org.jspecify.annotations.Nullable;
import org.tongbao.problem.InputProblem;
import org.tongbao.problem.Problem;

import java.util.ArrayList;
import java.util.List;

/// `SetGroupRobotInput` of the SDL.
///
/// @param address null keeps the stored one
/// @param secret null keeps the stored one, empty takes it away
record SetGroupRobot(
        String unit,
        RobotKind kind,
        @Nullable String address,
        @Nullable String secret,
        @Nullable Integer daysBefore,
        @Nullable Integer daysAfter) {

    private static final int MOST_DAYS = 10;
    private static final int SECRET_LENGTH = 200;

    /// What it makes of the robot that is there.
    Wanted over(@Nullable Robot present, RobotAddresses addresses) {
        var problems = new ArrayList<Problem>();
        var kept = present != null && present.kind() == kind ? present : null;
        var typed =
                address == null && kept != null
                        ? kept.address()
                        : addresses.read(kind, address == null ? "" : address).orElse(null);
        if (typed == null) {
            problems.add(InputProblem.at("ROBOT_ADDRESS", List.of("address"), kind, kind.host()));
        }
        if (outside(daysBefore, 0)) {
            problems.add(InputProblem.at("ROBOT_DAYS_BEFORE", List.of("daysBefore"), MOST_DAYS));
        }
        if (outside(daysAfter, 1)) {
            problems.add(InputProblem.at("ROBOT_DAYS_AFTER", List.of("daysAfter"), MOST_DAYS));
        }
        if (secret != null && !readable(secret.strip())) {
            problems.add(InputProblem.at("ROBOT_SECRET", List.of("secret"), SECRET_LENGTH));
        }
        return typed == null || !problems.isEmpty()
                ? new Wanted(null, problems)
                : new Wanted(
                        new Robot(kind, typed, secretOver(kept), daysBefore, daysAfter), List.of());
    }

    /// @param robot null when there are problems
    record Wanted(@Nullable Robot robot, List<Problem> problems) {}

    private @Nullable String secretOver(@Nullable Robot kept) {
        if (kind == RobotKind.WECOM) {
            return null;
        }
        if (secret == null) {
            return kept == null ? null : kept.secret();
        }
        return secret.isBlank() ? null : secret.strip();
    }

    private static boolean outside(@Nullable Integer days, int least) {
        return days != null && (days < least || days > MOST_DAYS);
    }

    private static boolean readable(String secret) {
        return secret.length() <= SECRET_LENGTH
                && secret.chars().allMatch(letter -> letter > ' ' && letter < 127);
    }
}
