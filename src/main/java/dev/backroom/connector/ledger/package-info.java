/** Takes the ledger's signed heads to a second place. */
@NullMarked
package dev.backroom.connector.ledger;

import org.jspecify.annotations.NullMarked;
