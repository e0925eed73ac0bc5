package dev.backroom.notices;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Lets everybody say for himself how he wants to be told. */
@RestController
@RequestMapping("/api/notices/choice")
class NoticeChoiceController {
  private final NoticeChoices choices;

  NoticeChoiceController(NoticeChoices choices) {
    this.choices = choices;
  }

  record Choice(@Nullable NoticeMode mode) {}

  @GetMapping
  Choice mine(Authentication login) {
    return new Choice(choices.of(login.getName()));
  }

  @PutMapping
  Choice choose(@RequestBody Choice choice, Authentication login) {
    if (choice.mode() == null) {
      throw new ResponseStatusException(
          HttpStatus.BAD_REQUEST, "Say in mode how: SINGLE, DIGEST or NONE");
    }
    choices.choose(login.getName(), choice.mode());
    return choice;
  }
}
