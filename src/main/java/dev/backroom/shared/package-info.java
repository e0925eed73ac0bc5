/** Values that every module speaks: money, keys. No framework. */
@NullMarked
package dev.backroom.shared;

import org.jspecify.annotations.NullMarked;
