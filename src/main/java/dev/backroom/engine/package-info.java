/** The only door to Camunda: starting, variables, deployment, time, failures. */
@NullMarked
package dev.backroom.engine;

import org.jspecify.annotations.NullMarked;
