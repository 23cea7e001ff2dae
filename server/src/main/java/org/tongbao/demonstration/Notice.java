package org.tongbao.demonstration;

import java.util.Optional;

/// What is printed where the server was started: accounts, password, token.
final class Notice {

    static final String NOT_A_DEMONSTRATION =
            """
              这里已有真实数据，没有生成演示数据。
              There is real data here, so no demonstration data was generated.
            """;

    private Notice() {}

    static String of(Optional<Keepsake> keepsake) {
        return """
          ────────────────────────────────────────────────────────────
          演示数据，由程序生成 · Demonstration data, generated

            填报员 clerk          shuiguo-1, shuiguo-2 …  kuangqu-2
            审核员 reviewer       qu-review, qu-review-2
            领导   leader         qu-lead
            管理员 administrator  qu-admin
            市局   city           shi-review
            密码   password       %s
            看板令牌 token        %s
          ────────────────────────────────────────────────────────────
        """
                .formatted(
                        keepsake.map(Keepsake::password).orElse(LOST),
                        keepsake.map(Keepsake::token).orElse(LOST));
    }

    private static final String LOST = "见首次启动处 · see where it was first started";
}
