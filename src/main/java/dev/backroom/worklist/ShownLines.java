package dev.backroom.worklist;

import dev.backroom.worklist.SignatureForm.Shown;
import dev.backroom.worklist.SignatureGrounds.FormLine;
import java.util.ArrayList;
import java.util.List;

/** A form of a signature line by line, from top to bottom, for those who read it afterwards. */
final class ShownLines {

  private ShownLines() {}

  static List<FormLine> of(SignatureForm form) {
    var lines = new ArrayList<FormLine>();
    lines.add(new FormLine("Asked", form.ask()));
    lines.add(new FormLine("Why", form.why()));
    lines.add(new FormLine("If nobody decides", form.ifNobody()));
    form.flags().forEach(flag -> lines.add(new FormLine("Flag " + flag.name(), flag.fact())));
    for (var part : List.of(form.money(), form.lines(), form.evidence())) {
      part.forEach(fact -> lines.add(new FormLine(fact.label(), value(fact))));
    }
    form.signed().forEach(signed -> lines.add(new FormLine("Signed before", signed)));
    form.talk().forEach(said -> lines.add(new FormLine("Said", said)));
    lines.add(new FormLine("Afterwards", form.signsAfter()));
    return lines.stream().filter(line -> !line.value().isBlank()).toList();
  }

  private static String value(Shown fact) {
    return fact.value()
        + (fact.asOf().isEmpty() ? "" : " (" + fact.asOf() + ")")
        + (fact.before().isEmpty() ? "" : ", before: " + fact.before());
  }
}
