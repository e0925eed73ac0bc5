package dev.backroom.connector.mail;

import dev.backroom.connector.Refusal;
import dev.backroom.connector.SystemFailed;
import dev.backroom.connector.SystemUnavailable;
import jakarta.mail.MessagingException;
import java.util.Optional;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/** Tells whether a mail server refused this mail, cannot now, or will not have us at all. */
final class MailFailure {
  private static final int PERMANENT = 500;

  /** Of SMTP: log in first, wrong login, encrypt first. */
  private static final Set<Integer> OUR_SETTINGS = Set.of(530, 534, 535, 538);

  private MailFailure() {}

  /** What to throw: whoever cannot be reached is on record, and everything else is tried again. */
  static RuntimeException of(MessagingException failure) {
    return address(failure)
        .map(MailFailure::refused)
        .or(() -> mail(failure).map(sent -> refused(sent, failure)))
        .orElseGet(() -> unavailable(failure));
  }

  private static RuntimeException refused(SMTPAddressFailedException address) {
    var reason = "The mail server answered " + answer(address);
    return address.getReturnCode() < PERMANENT
        ? new SystemFailed(reason)
        : new Refusal("NOTICE_REFUSED", reason);
  }

  private static RuntimeException refused(
      SMTPSendFailedException sent, MessagingException failure) {
    var code = sent.getReturnCode();
    return code < PERMANENT || OUR_SETTINGS.contains(code)
        ? unavailable(failure)
        : new Refusal("NOTICE_REFUSED", "The mail server answered " + answer(sent));
  }

  private static SystemUnavailable unavailable(MessagingException failure) {
    return new SystemUnavailable("The mail server takes no mail: " + answer(failure), failure);
  }

  private static String answer(MessagingException failure) {
    return String.valueOf(failure.getMessage()).strip();
  }

  private static Optional<SMTPAddressFailedException> address(MessagingException failure) {
    return find(failure, SMTPAddressFailedException.class);
  }

  /** Of what was answered to the mail itself; an answer to our own address concerns every mail. */
  private static Optional<SMTPSendFailedException> mail(MessagingException failure) {
    return find(failure, SMTPSendFailedException.class)
        .filter(sent -> !sent.getCommand().startsWith("MAIL FROM"));
  }

  private static <E extends Exception> Optional<E> find(MessagingException first, Class<E> type) {
    for (Exception failure = first; failure != null; failure = next(failure)) {
      if (type.isInstance(failure)) {
        return Optional.of(type.cast(failure));
      }
    }
    return Optional.empty();
  }

  private static @Nullable Exception next(Exception failure) {
    return failure instanceof MessagingException chained ? chained.getNextException() : null;
  }
}
