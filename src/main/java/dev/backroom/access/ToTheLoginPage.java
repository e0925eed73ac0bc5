package dev.backroom.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/**
 * Sends people to log in, the whole window also when a page asked for a part of itself: otherwise
 * the form would stand in the middle of that page.
 */
class ToTheLoginPage extends LoginUrlAuthenticationEntryPoint {
  private static final String BY_A_PAGE = "HX-Request";
  private static final String WINDOW_GOES_TO = "HX-Redirect";

  private final String address;

  ToTheLoginPage(String address) {
    super(address);
    this.address = address;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException unknown)
      throws IOException, ServletException {
    if (request.getHeader(BY_A_PAGE) == null) {
      super.commence(request, response, unknown);
    } else {
      response.setHeader(WINDOW_GOES_TO, request.getContextPath() + address);
      response.setStatus(HttpStatus.UNAUTHORIZED.value());
    }
  }
}
