/**
 * Takes events in: stored before they are answered, handled once, in order, however they arrive.
 */
@NullMarked
package dev.backroom.intake;

import org.jspecify.annotations.NullMarked;
