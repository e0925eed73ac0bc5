package dev.backroom.connector;

import java.util.concurrent.Semaphore;

/**
 * A topic and the route that carries out its commands.
 *
 * @param places how many more of its commands this node may have under way
 */
record Topic(String name, Semaphore places, RouteCall route) {

  Topic(String name, int maxTasks, RouteCall route) {
    this(name, new Semaphore(maxTasks), route);
  }

  String system() {
    return Circuits.systemOf(name);
  }

  /** As many places as are wanted and free, or none when another look takes them meanwhile. */
  int take(int wanted) {
    var taken = Math.min(wanted, places.availablePermits());
    return taken > 0 && places.tryAcquire(taken) ? taken : 0;
  }

  void giveBack(int unused) {
    places.release(unused);
  }
}
