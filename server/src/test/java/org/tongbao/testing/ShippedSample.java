package org.tongbao.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// An [IntegrationTest] that counts what the shipped sample holds: its server is used by no test
/// that adds units or plans to the sample.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ShippedSample {}
