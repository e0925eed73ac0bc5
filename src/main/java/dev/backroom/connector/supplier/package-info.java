/** Translates between purchase orders and what suppliers send and understand. */
@NullMarked
package dev.backroom.connector.supplier;

import org.jspecify.annotations.NullMarked;
