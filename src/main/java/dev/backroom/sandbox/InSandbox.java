package dev.backroom.sandbox;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/** Present only while the sandbox is switched on. */
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnProperty("backroom.sandbox.enabled")
@interface InSandbox {}
