package org.tongbao.plan;

/// Whether the actual must not be below or not above the target.
public enum TargetOperator {
    AT_LEAST,
    AT_MOST
}
