package dev.backroom.connector;

import org.jspecify.annotations.Nullable;

/**
 * One HTTP request that a translator wants made.
 *
 * @param path below the system's address, with its query
 * @param body written as JSON, or none
 */
public record JsonRequest(String method, String path, @Nullable Object body) {

  public static JsonRequest get(String path) {
    return new JsonRequest("GET", path, null);
  }

  public static JsonRequest post(String path, Object body) {
    return new JsonRequest("POST", path, body);
  }

  public static JsonRequest put(String path, Object body) {
    return new JsonRequest("PUT", path, body);
  }

  public static JsonRequest delete(String path) {
    return new JsonRequest("DELETE", path, null);
  }
}
