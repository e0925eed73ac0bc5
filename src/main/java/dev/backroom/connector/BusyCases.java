package dev.backroom.connector;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which cases have a command under way on this node, and which topics wait for them. */
@Component
class BusyCases {
  private final Map<String, Set<String>> waitingTopics = new HashMap<>();

  /** False when a command of this case is under way; its topic is then named when that one ends. */
  synchronized boolean claim(String businessKey, String topic) {
    var waiting = waitingTopics.get(businessKey);
    if (waiting == null) {
      waitingTopics.put(businessKey, new HashSet<>());
      return true;
    }
    waiting.add(topic);
    return false;
  }

  synchronized boolean isBusy(String businessKey) {
    return waitingTopics.containsKey(businessKey);
  }

  /** The topics that gave a command of this case back meanwhile. */
  synchronized Set<String> free(String businessKey) {
    var waiting = waitingTopics.remove(businessKey);
    return waiting == null ? Set.of() : waiting;
  }
}
