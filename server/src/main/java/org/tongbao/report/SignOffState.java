package org.tongbao.report;

/// How a submission stands with the leader of its own unit.
enum SignOffState {
    /// 待审签.
    WAITING,
    /// 已审签: it was submitted with the signature.
    SIGNED,
    /// 审签退回, with a reason.
    SENT_BACK,
    /// Taken back by the unit's side.
    TAKEN_BACK,
    /// Sent again, or submitted past it.
    REPLACED;

    /// Whether its content lies with the unit: it waits, or somebody has to go on with it.
    boolean withUnit() {
        return switch (this) {
            case WAITING, SENT_BACK, TAKEN_BACK -> true;
            case SIGNED, REPLACED -> false;
        };
    }
}
