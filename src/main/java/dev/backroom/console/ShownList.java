package dev.backroom.console;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells the pages with lists where they stand, so that one can keep the list that one sees. */
@ControllerAdvice(
    assignableTypes = {
      BreaksPage.class,
      FiguresPage.class,
      MessagesPage.class,
      SearchPage.class,
      WorkPage.class
    })
class ShownList {

  @ModelAttribute("listAddress")
  String address(HttpServletRequest request) {
    var question = request.getQueryString();
    return request.getRequestURI() + (question == null ? "" : "?" + question);
  }
}
