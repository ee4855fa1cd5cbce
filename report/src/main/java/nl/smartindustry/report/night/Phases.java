package nl.smartindustry.report.night;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.report.desk.ExplainDesk;
import nl.smartindustry.report.desk.QuestionDesk;
import nl.smartindustry.report.desk.QuestionDesk.Described;
import nl.smartindustry.report.publish.ReportJob;
import nl.smartindustry.report.table.Series;
import nl.smartindustry.transform.TransformJob;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.safe.linked.Prominence;

/**
 * The phases after ingest with their definitions loaded and checked against each other: what is
 * wrong in them is refused by name here, before any file is opened and before Spark starts.
 */
public record Phases(Definitions definitions, TransformJob transform, ReportJob report) {

  public static Phases load(Definitions definitions) {
    var transform = TransformJob.load(definitions);
    ExplainDesk.check(definitions);
    var report = ReportJob.load(definitions, transform.catalogue().indicators());
    var printed = report.catalogue().prominence();
    for (var table : report.catalogue().rounded().entrySet()) {
      transform = transform.rounding(table.getKey(), table.getValue());
    }
    return new Phases(
        definitions,
        transform.sparing(key -> printed.getOrDefault(Series.of(key), Prominence.NOT_PRINTED)),
        report);
  }

  /** The question desk on these definitions. */
  public QuestionDesk desk() {
    var words = words(transform);
    Function<String, Described> lookup =
        code -> {
          if (!words.containsKey(code)) {
            throw Refusal.of(
                ExitCode.USAGE,
                "Unknown indicator '%s' (known: %s)",
                code,
                words.keySet().stream().sorted().toList());
          }
          return words.get(code);
        };
    return new QuestionDesk(definitions, report.catalogue().labels(), lookup);
  }

  /** What explains a cell, on these definitions. */
  public ExplainDesk explaining() {
    return new ExplainDesk(definitions, report.catalogue(), transform.catalogue());
  }

  /** The indicators that have no figure when some tables are held. */
  Set<String> without(Set<String> tables) {
    return transform.catalogue().indicators().stream()
        .filter(one -> one.measure().sources().stream().anyMatch(tables::contains))
        .map(Indicator::code)
        .collect(Collectors.toSet());
  }

  private static Map<String, Described> words(TransformJob transform) {
    return transform.catalogue().indicators().stream()
        .collect(
            Collectors.toMap(
                Indicator::code, one -> new Described(one.label().nl(), one.population().nl())));
  }
}
