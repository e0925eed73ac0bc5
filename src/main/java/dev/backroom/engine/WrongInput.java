package dev.backroom.engine;

/** What somebody filled in cannot be taken; the reason names the field and what would be right. */
public class WrongInput extends Refused {
  public WrongInput(String reason) {
    super(reason);
  }
}
