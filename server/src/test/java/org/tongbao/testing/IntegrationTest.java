package org.tongbao.testing;

import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextCustomizerFactories;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The whole server on a random port and a fresh database. All tests with this annotation share two
/// of them, see [TestLane], so a test makes what it reads and never counts what others made. Adding
/// properties, profiles or bean overrides to a test class costs a further start: don't.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(TestLane.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextCustomizerFactories(TestLane.class)
@ActiveProfiles("test")
public @interface IntegrationTest {}
