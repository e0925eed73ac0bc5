package dev.backroom;

import dev.backroom.ledger.LedgerDriver;
import dev.backroom.purchasing.PurchaseOrderDriver;
import dev.backroom.worklist.ApprovalDriver;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * A test of models with the real engine, database, tables and clock, in which a {@link CaseDriver}
 * plays suppliers, ERP and warehouse instead of the routes. All of them share one application: what
 * one class needs besides is here for all.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "camel.main.auto-startup=false")
@ActiveProfiles("test")
@Import({
  CaseDriver.class,
  TakenFlows.class,
  ApprovalDriver.class,
  PurchaseOrderDriver.class,
  LedgerDriver.class
})
public @interface ProcessTest {}
