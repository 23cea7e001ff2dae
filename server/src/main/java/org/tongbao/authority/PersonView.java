package org.tongbao.authority;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/// A person as others see one: 姓名, 职务, 手机, 办公电话. Type `Person` of the SDL.
public record PersonView(
        UUID id,
        String name,
        @Nullable String title,
        @Nullable String mobile,
        @Nullable String officePhone) {}
