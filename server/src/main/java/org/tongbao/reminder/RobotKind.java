package org.tongbao.reminder;

import java.net.URI;
import java.time.Instant;

/// Which chat the robot stands in. Both take the same message; they differ in where they are
/// called, how a call is signed, and how long a message may be.
enum RobotKind {
    /// 企业微信. Messages hold 2,048 bytes.
    WECOM("qyapi.weixin.qq.com", 2_048) {
        @Override
        URI calledAt(Robot robot, Instant now) {
            return robot.address();
        }
    },
    /// 钉钉. Where the robot has a secret (加签), a call bears the time and a digest of it.
    DINGTALK("oapi.dingtalk.com", 18_000) {
        @Override
        URI calledAt(Robot robot, Instant now) {
            return robot.secret() == null
                    ? robot.address()
                    : URI.create(robot.address() + DingTalkSignature.of(robot.secret(), now));
        }
    };

    private final String host;
    private final int bytes;

    RobotKind(String host, int bytes) {
        this.host = host;
        this.bytes = bytes;
    }

    abstract URI calledAt(Robot robot, Instant now);

    /// Where its robots are called, unless through a relay.
    String host() {
        return host;
    }

    /// How many bytes of UTF-8 a message holds.
    int bytes() {
        return bytes;
    }
}
