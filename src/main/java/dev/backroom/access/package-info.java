/** Login, roles and scopes, and what Camunda has to know about them. */
@NullMarked
package dev.backroom.access;

import org.jspecify.annotations.NullMarked;
