package nl.smartindustry.ingest;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Sha256;
import nl.smartindustry.ingest.derived.Derivations;
import nl.smartindustry.ingest.layout.LayoutCatalogue;
import nl.smartindustry.ingest.layout.SourceLayout;
import nl.smartindustry.ingest.run.Progress;
import nl.smartindustry.ingest.run.RunContext;
import nl.smartindustry.ingest.run.Settings;

/** A folder with two small sources, a register and a survey, whose rules a test states itself. */
final class RuleDesk {
  private static final String UNIT =
      """
      table: unit
      grain: one row per unit and year
      fields:
      - {name: year, type: integer, role: identifier}
      - {name: id, type: text, role: identifier}
      - {name: activity, type: text}
      """;
  private static final String ANSWER =
      """
      table: answer
      grain: one row per unit and wave
      fields:
      - {name: wave, type: integer, role: identifier}
      - {name: id, type: text, role: identifier}
      - {name: turnover, type: decimal, scale: 2}
      - {name: weight, type: decimal, scale: 2}
      - {name: robots, type: boolean}
      """;
  private static final String REGISTER_LAYOUT =
      """
      table: unit
      files: register\\.csv
      columns: [{column: jaar, field: year}, {column: id, field: id}, {column: sbi, field: activity}]
      """;
  private static final String SURVEY_LAYOUT =
      """
      table: answer
      files: survey\\.csv
      accept: {quarantine_limit: 0.2, refuse_limit: 0.5}
      codes: {missing: {"": blank, "9": dont_know}, booleans: {"0": false, "1": true}}
      columns:
      - {column: golf, field: wave}
      - {column: id, field: id}
      - {column: omzet, field: turnover}
      - {column: gewicht, field: weight}
      - {column: robots, field: robots}
      """;
  private static final Map<String, String> HEADERS =
      Map.of("register", "jaar;id;sbi\n", "survey", "golf;id;omzet;gewicht;robots\n");

  private final Path root;

  RuleDesk(Path root) {
    this.root = root;
    define("contracts/unit.yaml", UNIT);
    define("contracts/answer.yaml", ANSWER);
    define("layouts/register.yaml", REGISTER_LAYOUT);
    define("layouts/survey.yaml", SURVEY_LAYOUT);
  }

  void define(String path, String text) {
    Desk.write(root.resolve("definitions").resolve(path), text);
  }

  /** The rules of the survey; one rule a call of {@code rule}. */
  void surveyRules(String... rules) {
    define("rules/answer.yaml", String.join("", rules));
  }

  void registerRules(String... rules) {
    define("rules/unit.yaml", String.join("", rules));
  }

  /** A rule with what it demands, and any other keys, as lines of YAML. */
  static String rule(String name, String severity, String... lines) {
    return "- name: %s%n  label: %s holds%n  severity: %s%n  %s%n"
        .formatted(name, name, severity, String.join("\n  ", lines))
        .replace("\r", "");
  }

  void deliver(String source, String period, int number, String records) {
    var id = "%s-%s-%d".formatted(source, period, number);
    var folder = root.resolve("landing").resolve(source).resolve(period).resolve(id);
    var bytes = (HEADERS.get(source) + records).getBytes(StandardCharsets.UTF_8);
    Desk.write(folder.resolve(source + ".csv"), new String(bytes, StandardCharsets.UTF_8));
    Desk.write(
        folder.resolve("manifest.json"),
        """
        {"source":"%s","period":"%s","delivery":"%s","number":%d,"created":"2025-01-01",
         "status":"D","schema_version":"1","supersedes":null,"synthetic":true,
         "files":[{"name":"%s.csv","bytes":%d,"rows":-1,"sha256":"%s"}]}
        """
            .formatted(source, period, id, number, source, bytes.length, Sha256.of(bytes)));
    Desk.write(folder.resolve("_COMPLETE"), "");
  }

  IngestJob job() {
    var all = LayoutCatalogue.load(definitions());
    var sources = new TreeMap<String, SourceLayout>();
    List.of("register", "survey").forEach(name -> sources.put(name, all.get(name)));
    return new IngestJob(new LayoutCatalogue(sources), Derivations.NONE);
  }

  private Definitions definitions() {
    return Definitions.overlaid(root.resolve("definitions"));
  }

  @SuppressWarnings("resource")
  RunContext run() {
    var places =
        new Settings.Places(root.resolve("landing"), root.resolve("warehouse"), Optional.empty());
    var day = LocalDate.of(2025, 3, 31);
    var settings =
        new Settings(root.resolve("s.yaml"), "t", true, day, places, List.of(), List.of());
    return new RunContext(settings, definitions(), Progress.silent());
  }

  IngestSummary ingest() {
    return Desk.ingest(job(), run());
  }

  Path restricted(String table, String delivery) {
    return root.resolve("warehouse/restricted").resolve(table).resolve(delivery);
  }
}
