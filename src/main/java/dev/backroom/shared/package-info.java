/** Values that every module speaks: money, quantities, keys. No framework. */
@NullMarked
package dev.backroom.shared;

import org.jspecify.annotations.NullMarked;
