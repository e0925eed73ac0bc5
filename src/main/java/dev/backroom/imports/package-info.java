/** Reads requisitions and deliveries from CSV files and plays them into the running application. */
@NullMarked
package dev.backroom.imports;

import org.jspecify.annotations.NullMarked;
