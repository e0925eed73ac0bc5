package dev.backroom;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the server. */
@SpringBootApplication
public class Backroom {

  public static void main(String[] arguments) {
    SpringApplication.run(Backroom.class, arguments);
  }
}
