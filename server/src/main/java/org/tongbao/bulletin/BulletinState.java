package org.tongbao.bulletin;

/// How far a bulletin is.
public enum BulletinState {
    DRAFT,
    ISSUED
}
