/** Who has to decide what until when: business calendars, approvals, duties. */
@NullMarked
package dev.backroom.worklist;

import org.jspecify.annotations.NullMarked;
