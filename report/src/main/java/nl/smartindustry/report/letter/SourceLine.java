package nl.smartindustry.report.letter;

import java.util.List;
import java.util.stream.Collectors;
import nl.smartindustry.report.input.ReleaseFacts.Status;

/** {@code Bron: …, bewerking ministerie van EZ; peildatum …; versie …; status …}. */
final class SourceLine {
  private SourceLine() {}

  static String of(List<String> sources, Material material) {
    var labels = material.labels();
    var facts = material.facts();
    var names = sources.stream().map(labels::source).collect(Collectors.joining("; "));
    var origin =
        facts.synthetic()
            ? "%s (%s %s)".formatted(labels.word("synthetic"), labels.word("source_design"), names)
            : names + ", " + labels.word("processing");
    var status = facts.status() == Status.FINAL ? "final" : "provisional";
    return "%s: %s; %s %s; %s %s; %s %s"
        .formatted(
            labels.word("source"),
            origin,
            labels.word("reference_date"),
            DutchDate.text(facts.referenceDate()),
            labels.word("version"),
            facts.version(),
            labels.word("status"),
            labels.word(status));
  }
}
