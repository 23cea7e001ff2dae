package org.tongbao.demonstration;

import org.tongbao.access.DemonstrationAccount;
import org.tongbao.access.Enrolment;
import org.tongbao.access.Enrolment.RoleOn;
import org.tongbao.access.PersonDetails;
import org.tongbao.authority.Role;

import java.util.ArrayList;
import java.util.List;

/// Invented people with accounts for trying the product: two clerks in every town, the district's
/// reviewers, leader and administrator, a reviewer of the city, an administrator of the whole tree.
/// Telephone numbers are visibly invented.
final class Cast {

    static final String DISTRICT = "370402";
    static final String REVIEWER = "qu-review";
    static final String SECOND_REVIEWER = "qu-review-2";
    static final String ADMINISTRATOR = "qu-admin";
    private static final String TOP_ADMINISTRATOR = "sheng-admin";
    private static final String PROVINCE = "370000";
    private static final String LEADER = "qu-lead";
    private static final String CITY_REVIEWER = "shi-review";
    private static final String CITY = "370400";

    private static final List<String> CLERKS =
            List.of(
                    "张磊", "李倩", "王浩", "赵敏", "刘洋", "陈静", "杨帆", "孙丽", "周强", "吴婷", "郑凯", "冯雪", "褚伟",
                    "卫兰", "蒋涛", "沈洁", "韩冰", "朱琳", "秦勇", "许诺", "何军", "吕晨");

    private Cast() {}

    /// One account for each kind of user, for the sign-in page.
    static List<DemonstrationAccount> forTheSignInPage() {
        return List.of(
                new DemonstrationAccount(clerk(Town.SHUIGUO, 1), Role.CLERK),
                new DemonstrationAccount(REVIEWER, Role.REVIEWER),
                new DemonstrationAccount(LEADER, Role.LEADER),
                new DemonstrationAccount(ADMINISTRATOR, Role.ADMINISTRATOR));
    }

    static String clerk(Town town, int number) {
        return town.pinyin() + "-" + number;
    }

    static String name(String account) {
        return enrolments("").stream()
                .filter(enrolment -> enrolment.account().equals(account))
                .findFirst()
                .orElseThrow()
                .details()
                .name();
    }

    static List<Enrolment> enrolments(String password) {
        var cast = new ArrayList<Enrolment>();
        for (var town : Town.values()) {
            for (int number = 1; number <= 2; number++) {
                cast.add(clerk(town, number, password));
            }
        }
        cast.add(office(REVIEWER, "周正", "知识产权股股长", 31, password, on(Role.REVIEWER)));
        cast.add(
                office(
                        SECOND_REVIEWER,
                        "钱立",
                        "知识产权股科员",
                        32,
                        password,
                        on(Role.REVIEWER),
                        on(Role.CLERK)));
        cast.add(office(LEADER, "周敏", "分管领导", 33, password, on(Role.LEADER)));
        cast.add(office(ADMINISTRATOR, "魏明", "信息中心", 34, password, on(Role.ADMINISTRATOR)));
        cast.add(
                office(
                        TOP_ADMINISTRATOR,
                        "高原",
                        "省局信息中心",
                        36,
                        password,
                        new RoleOn(Role.ADMINISTRATOR, PROVINCE)));
        cast.add(
                office(
                        CITY_REVIEWER,
                        "邵华",
                        "市局知识产权科",
                        35,
                        password,
                        new RoleOn(Role.REVIEWER, CITY)));
        return cast;
    }

    private static Enrolment clerk(Town town, int number, String password) {
        var index = 2 * town.ordinal() + number - 1;
        return new Enrolment(
                clerk(town, number),
                password,
                new PersonDetails(
                        CLERKS.get(index),
                        "知识产权办公室",
                        "138000001%02d".formatted(index + 1),
                        "0632-0000%03d".formatted(101 + town.ordinal())),
                List.of(new RoleOn(Role.CLERK, town.code())));
    }

    private static Enrolment office(
            String account,
            String name,
            String title,
            int number,
            String password,
            RoleOn... roles) {
        return new Enrolment(
                account,
                password,
                new PersonDetails(
                        name,
                        title,
                        "138000001%02d".formatted(number),
                        "0632-0000%03d".formatted(number)),
                List.of(roles));
    }

    private static RoleOn on(Role role) {
        return new RoleOn(role, DISTRICT);
    }
}
