/** Diagrams against the rules that they all keep, and against the code that runs them. */
@NullMarked
package dev.backroom.models;

import org.jspecify.annotations.NullMarked;
