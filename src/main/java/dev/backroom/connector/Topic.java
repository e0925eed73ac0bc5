package dev.backroom.connector;

/**
 * A topic, how many of its commands may be fetched at once, and the route that carries them out.
 */
record Topic(String name, int maxTasks, RouteCall route) {

  String system() {
    return Circuits.systemOf(name);
  }
}
