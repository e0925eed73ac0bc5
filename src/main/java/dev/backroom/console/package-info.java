/** Web pages and read addresses for owners, approvers, operators and auditors. */
@NullMarked
package dev.backroom.console;

import org.jspecify.annotations.NullMarked;
