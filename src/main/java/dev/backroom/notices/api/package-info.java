/** What crosses to those who deliver notices. */
@NamedInterface("api")
@NullMarked
package dev.backroom.notices.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
