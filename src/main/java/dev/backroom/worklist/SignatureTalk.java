package dev.backroom.worklist;

import dev.backroom.worklist.SignatureNotes.Note;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What was asked, answered and passed on about a request, in sentences. */
@Component
class SignatureTalk {
  private final SignatureNotes notes;

  SignatureTalk(SignatureNotes notes) {
    this.notes = notes;
  }

  List<String> of(String businessKey, String approvalId) {
    var sentences = new ArrayList<String>();
    var open = false;
    for (var note : notes.of(businessKey)) {
      if (note.approvalId().equals(approvalId)) {
        switch (note.kind()) {
          case QUESTION -> {
            sentences.add("%s asked: %s".formatted(note.person(), note.text()));
            open = true;
          }
          case ANSWER -> {
            sentences.add("%s answered: %s".formatted(note.person(), note.text()));
            open = false;
          }
          case FORWARDED -> sentences.add(forwarded(note));
          case REMINDED -> {
            // is for the record; it tells nothing about the request
          }
        }
      }
    }
    if (open) {
      sentences.add("No answer came in time.");
    }
    return List.copyOf(sentences);
  }

  private static String forwarded(Note note) {
    return "%s forwarded this to %s: %s".formatted(note.person(), note.toPerson(), note.text());
  }
}
