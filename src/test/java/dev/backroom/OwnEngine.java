package dev.backroom;

import dev.backroom.engine.EngineClock;
import org.camunda.bpm.admin.Admin;
import org.camunda.bpm.admin.impl.DefaultAdminRuntimeDelegate;
import org.camunda.bpm.cockpit.Cockpit;
import org.camunda.bpm.cockpit.impl.DefaultCockpitRuntimeDelegate;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.tasklist.Tasklist;
import org.camunda.bpm.tasklist.impl.DefaultTasklistRuntimeDelegate;
import org.camunda.bpm.welcome.Welcome;
import org.camunda.bpm.welcome.impl.DefaultWelcomeRuntimeDelegate;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Lets every test's {@code /engine-rest} and webapps answer for the engine of the test's own
 * context: both ask static registries, which know the engine that was started last in the JVM, and
 * nobody at all once an application in the same JVM has stopped.
 */
public class OwnEngine implements TestExecutionListener {
  /** All applications of the JVM share the engine's clock, also one that a test has stopped. */
  @Override
  public void beforeTestClass(TestContext test) {
    new EngineClock().reset();
  }

  /** Also before what a class does once, when it has one instance for all its tests. */
  @Override
  public void prepareTestInstance(TestContext test) {
    openEngine(test);
  }

  @Override
  public void beforeTestMethod(TestContext test) {
    openEngine(test);
  }

  private static void openEngine(TestContext test) {
    if (test.hasApplicationContext()) {
      test.getApplicationContext()
          .getBeanProvider(ProcessEngine.class)
          .ifAvailable(
              engine -> {
                ProcessEngines.registerProcessEngine(engine);
                openWebapps();
              });
    }
  }

  private static void openWebapps() {
    Admin.setAdminRuntimeDelegate(new DefaultAdminRuntimeDelegate());
    Cockpit.setCockpitRuntimeDelegate(new DefaultCockpitRuntimeDelegate());
    Tasklist.setTasklistRuntimeDelegate(new DefaultTasklistRuntimeDelegate());
    Welcome.setRuntimeDelegate(new DefaultWelcomeRuntimeDelegate());
  }
}
