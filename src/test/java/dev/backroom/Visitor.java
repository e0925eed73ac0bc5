package dev.backroom;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/** Somebody who talks to the running application over HTTP, as a system or through pages. */
public final class Visitor {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern FORM_TOKEN =
      Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  private final CookieManager cookies = new CookieManager();
  private final HttpClient http;
  private final String base;
  private final String authorization;
  private boolean sendsFormToken = true;

  private Visitor(int port, String authorization, HttpClient.Redirect redirects) {
    this.http = HttpClient.newBuilder().cookieHandler(cookies).followRedirects(redirects).build();
    this.base = "http://127.0.0.1:" + port;
    this.authorization = authorization;
  }

  public static Visitor anonymous(int port) {
    return new Visitor(port, "", HttpClient.Redirect.NEVER);
  }

  /** Goes where the answers send him, as a browser does. */
  public static Visitor following(int port) {
    return new Visitor(port, "", HttpClient.Redirect.ALWAYS);
  }

  /** Sends name and password with every request, as systems do. */
  public static Visitor system(int port, String user) {
    return system(port, user, "backroom");
  }

  public static Visitor system(int port, String user, String password) {
    var credentials = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return new Visitor(
        port,
        "Basic " + Base64.getEncoder().encodeToString(credentials),
        HttpClient.Redirect.NEVER);
  }

  /** Logs in on the login page, as people do. */
  public static Visitor loggedIn(int port, String user) {
    var visitor = anonymous(port);
    visitor.logIn(user, "backroom");
    return visitor;
  }

  public HttpResponse<String> logIn(String user, String password) {
    return submit(
        "/login", "/login", "username=%s&password=%s".formatted(encoded(user), encoded(password)));
  }

  /** Sends a form of our pages, as whoever is logged in there. */
  public HttpResponse<String> submit(String path, String fields) {
    return submit("/console", path, fields);
  }

  private HttpResponse<String> submit(String page, String path, String fields) {
    var token = FORM_TOKEN.matcher(get(page).body());
    if (!token.find()) {
      throw new IllegalStateException("The page %s has no form token".formatted(page));
    }
    return send(
        "POST",
        path,
        "application/x-www-form-urlencoded",
        "%s&_csrf=%s".formatted(fields, encoded(token.group(1))));
  }

  /** From now on sends no token, as a page of another site could not. */
  public Visitor withoutFormToken() {
    sendsFormToken = false;
    return this;
  }

  public HttpResponse<String> get(String path) {
    return send("GET", path, "application/json", "");
  }

  /** What is not text, such as a file. */
  public HttpResponse<byte[]> download(String path) {
    return send("GET", path, "text/html", "", BodyHandlers.ofByteArray());
  }

  public String page(String path) {
    return send("GET", path, "text/html", "").body();
  }

  public JsonNode read(String path) {
    return json(get(path));
  }

  public HttpResponse<String> post(String path, String json) {
    return send("POST", path, "application/json", json);
  }

  public HttpResponse<String> send(String method, String path, String contentType, String body) {
    return send(method, path, contentType, body, BodyHandlers.ofString());
  }

  private <T> HttpResponse<T> send(
      String method,
      String path,
      String contentType,
      String body,
      HttpResponse.BodyHandler<T> answer) {
    var request =
        HttpRequest.newBuilder(URI.create(base + path))
            .method(method, BodyPublishers.ofString(body))
            .header("Content-Type", contentType)
            .header("Accept", contentType.equals("text/html") ? contentType : "*/*");
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> sendsFormToken && cookie.getName().equals("XSRF-TOKEN"))
        .forEach(cookie -> request.header("X-XSRF-TOKEN", cookie.getValue()));
    try {
      return http.send(request.build(), answer);
    } catch (IOException cause) {
      throw new IllegalStateException(cause);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  public static JsonNode json(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (JsonProcessingException cause) {
      throw new IllegalStateException("No JSON: " + answer.body(), cause);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
