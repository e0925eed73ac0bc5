/** Code that fits its diagrams in bad-models/contract as badly as they fit it. */
@NullMarked
package dev.backroom.models.bad;

import org.jspecify.annotations.NullMarked;
