package dev.backroom.access;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints what is unsafe and what to do, in place of a stack trace. */
class UnsafeSettingsAnalyzer extends AbstractFailureAnalyzer<UnsafeSettings> {

  @Override
  protected FailureAnalysis analyze(Throwable failure, UnsafeSettings unsafe) {
    return new FailureAnalysis(unsafe.getMessage(), unsafe.cures(), unsafe);
  }
}
