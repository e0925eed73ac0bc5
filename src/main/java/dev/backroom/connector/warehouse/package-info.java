/** Translates between purchase orders and the warehouse's JSON. */
@NullMarked
package dev.backroom.connector.warehouse;

import org.jspecify.annotations.NullMarked;
