/** Hands notices to a mail server. */
@NullMarked
package dev.backroom.connector.mail;

import org.jspecify.annotations.NullMarked;
