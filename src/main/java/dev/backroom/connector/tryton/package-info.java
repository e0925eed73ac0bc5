/** Speaks with Tryton 6: JSON-RPC over a session, buttons read back, references looked up. */
@NullMarked
package dev.backroom.connector.tryton;

import org.jspecify.annotations.NullMarked;
