package dev.backroom.notices.api;

/**
 * A mail to one person.
 *
 * @param recipient the person's id; who delivers looks the address up
 */
public record Mail(String recipient, String subject, String text) {}
