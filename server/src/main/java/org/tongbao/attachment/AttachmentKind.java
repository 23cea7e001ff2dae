package org.tongbao.attachment;

/// What a file belongs to; its feature knows to which one.
public enum AttachmentKind {
    /// 佐证材料 of a unit for one of its targets.
    TARGET(false),
    /// The document a version of a plan rests on.
    PLAN(true),
    /// Photos and documents of a record of a ledger.
    LEDGER(false),
    /// 佐证材料 of what a report says.
    REPORT(false),
    /// 佐证材料 of what was replied to a rectification.
    RECTIFICATION(false);

    private final boolean shownBelow;

    AttachmentKind(boolean shownBelow) {
        this.shownBelow = shownBelow;
    }

    /// Whether the units under the one it belongs to see it too.
    boolean shownBelow() {
        return shownBelow;
    }
}
