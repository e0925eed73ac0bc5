/** What purchasing tells others and hears from them: documents and events. */
@NamedInterface("api")
@NullMarked
package dev.backroom.purchasing.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
