package dev.backroom.notices;

import dev.backroom.access.VisibleCases;
import dev.backroom.engine.People;
import dev.backroom.worklist.OfferedTask;
import dev.backroom.worklist.OfferedTasks;
import org.springframework.stereotype.Component;

/** What a person may read at the moment in which his mail is written. */
@Component
class Readers {
  private final OfferedTasks tasks;
  private final People people;
  private final VisibleCases cases;

  Readers(OfferedTasks tasks, People people, VisibleCases cases) {
    this.tasks = tasks;
    this.people = people;
    this.cases = cases;
  }

  enum Sight {
    /** The task is done. */
    NOTHING_TO_DO,
    HIDDEN,
    READABLE
  }

  Sight sight(Notice notice) {
    var about = notice.about();
    if (about.taskId() == null) {
      return sight(isVisible(notice));
    }
    return tasks
        .find(about.taskId(), about.businessKey())
        .map(task -> sight(isOffered(task, notice.recipient()) || isVisible(notice)))
        .orElse(Sight.NOTHING_TO_DO);
  }

  private static Sight sight(boolean readable) {
    return readable ? Sight.READABLE : Sight.HIDDEN;
  }

  private boolean isOffered(OfferedTask task, String person) {
    return person.equals(task.assignee())
        || task.people().contains(person)
        || people.membersOf(task.groups()).contains(person);
  }

  private boolean isVisible(Notice notice) {
    return cases.includes(notice.about().businessKey(), notice.recipient());
  }
}
