package dev.backroom;

import dev.backroom.command.CommandLines;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the server, or runs a command. */
@SpringBootApplication
public class Backroom {

  public static void main(String[] arguments) {
    if (CommandLines.isCommand(arguments)) {
      System.exit(CommandLines.run(Backroom.class, arguments));
    }
    SpringApplication.run(Backroom.class, arguments);
  }
}
