package org.tongbao.bulletin;

import org.tongbao.orgunit.OrgUnit;

import java.util.UUID;

/// An issued bulletin that something else names.
///
/// @param unit the issuer
/// @param number 文号
public record NamedBulletin(UUID id, OrgUnit unit, String number, String title) {}
