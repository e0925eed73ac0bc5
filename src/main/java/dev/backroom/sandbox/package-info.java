/**
 * Simulated counterparts, an ERP, suppliers and a warehouse, with a state of their own and switches
 * for everything that goes wrong with real ones, and a mail server. They are spoken to over HTTP
 * and SMTP only.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.backroom.sandbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
