/** Decision tables: evaluation for our code, cases, analysis, catalogue, explanation. */
@NullMarked
package dev.backroom.decision;

import org.jspecify.annotations.NullMarked;
