package org.tongbao.attachment;

import org.jspecify.annotations.Nullable;

/// A file somebody wants to add.
///
/// @param name as its own machine calls it
/// @param title null for the name without its ending
/// @param crc32 of all its bytes, eight hexadecimal digits; null when the caller cannot tell
public record NewFile(String name, @Nullable String title, int bytes, @Nullable String crc32) {}
