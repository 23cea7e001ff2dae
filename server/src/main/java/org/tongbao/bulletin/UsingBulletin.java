package org.tongbao.bulletin;

import java.util.UUID;

/// An issued bulletin that says something of what a report says.
///
/// @param unit code of the issuer
public record UsingBulletin(UUID id, String unit, String unitName, String number, String title) {}
