/** Purchase orders from requisition to receipt. */
@NullMarked
package dev.backroom.purchasing;

import org.jspecify.annotations.NullMarked;
