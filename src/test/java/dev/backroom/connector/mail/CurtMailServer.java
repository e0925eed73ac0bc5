package dev.backroom.connector.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Speaks just enough SMTP to say no at the step of one's choice. */
final class CurtMailServer implements AutoCloseable {
  private static final String DONE = "250 fine";

  private final ServerSocket door;
  private final Map<String, String> answers;

  /**
   * @param answers to commands by their first word; everything else is fine
   */
  CurtMailServer(Map<String, String> answers) throws IOException {
    this.answers = answers;
    this.door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    CompletableFuture.runAsync(this::serve);
  }

  String url() {
    return "smtp://127.0.0.1:" + door.getLocalPort();
  }

  private void serve() {
    while (!door.isClosed()) {
      try (var caller = door.accept()) {
        talk(caller);
      } catch (IOException gone) {
        // the caller, or the test, has had enough
      }
    }
  }

  private void talk(Socket caller) throws IOException {
    var in =
        new BufferedReader(
            new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII));
    say(caller, "220 curt");
    var line = in.readLine();
    while (line != null) {
      var verb = line.split("[ :]")[0];
      say(caller, answers.getOrDefault(verb, verb.equals("DATA") ? "354 go on" : DONE));
      if (verb.equals("DATA") && !answers.containsKey(verb)) {
        skipMail(in);
        say(caller, answers.getOrDefault("END", DONE));
      }
      line = verb.equals("QUIT") ? null : in.readLine();
    }
  }

  private static void skipMail(BufferedReader in) throws IOException {
    var line = in.readLine();
    while (line != null && !line.equals(".")) {
      line = in.readLine();
    }
  }

  private static void say(Socket caller, String line) throws IOException {
    caller.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    caller.getOutputStream().flush();
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }
}
