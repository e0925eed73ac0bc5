package dev.backroom.console;

/** A sample as a working paper: what was drawn, from how many, with which seed. */
final class SampleFile {

  private SampleFile() {}

  static String of(ControlSample sample) {
    var file =
        new Spreadsheet("record", "moment", "case", "who", "what", "seed", "population", "period");
    sample
        .rows()
        .forEach(
            row ->
                file.add(
                    row.place(),
                    row.at(),
                    row.businessKey(),
                    row.who(),
                    row.words(),
                    sample.seed(),
                    String.valueOf(sample.population()),
                    sample.period().first() + "/" + sample.period().last()));
    return file.toString();
  }
}
