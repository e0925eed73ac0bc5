package dev.backroom.intake;

/** Events of one business key and one type, which are handled one after the other. */
record Lane(String subject, String type) {}
