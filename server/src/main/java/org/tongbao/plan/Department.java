package org.tongbao.plan;

/// 责任单位: answers for a target, never reports.
public record Department(String name) {}
