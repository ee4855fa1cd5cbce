package nl.smartindustry.report.night;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.smartindustry.ingest.run.Warehouse;
import nl.smartindustry.report.release.CurrentView;
import nl.smartindustry.report.release.Releases;

/**
 * A small country in a folder of its own, which a test may spoil, and the nights that run on it in
 * this process.
 */
record SmallNight(Path folder) {
  /** The least that gives a release: one frame and one survey wave, and the actions. */
  static final List<String> LEAST =
      List.of("register_frame/2024", "ict_survey/2024", "action_register/2024");

  static final Path SAMPLES = Path.of("..", "data-samples", "landing").toAbsolutePath().normalize();
  private static final JsonMapper JSON = new JsonMapper();

  /** A country in {@code folder} of the least, with further deliveries of the sample data. */
  static SmallNight in(Path folder, String... further) throws IOException {
    var night = of(folder, further);
    for (var delivery : LEAST) {
      night.deliver(delivery);
    }
    return night;
  }

  /** A country in {@code folder} of these deliveries only. */
  static SmallNight of(Path folder, String... deliveries) throws IOException {
    var night = new SmallNight(folder);
    Files.createDirectories(folder);
    night.settle("reference_date: 2025-03-31");
    for (var delivery : deliveries) {
      night.deliver(delivery);
    }
    return night;
  }

  /** Writes the settings, with these lines besides the title and the folders that are there. */
  void settle(String... lines) throws IOException {
    var common = List.of("title: Klein land", "synthetic: true", "landing: landing");
    var all = new ArrayList<>(common);
    all.add("warehouse: warehouse");
    if (Files.exists(definitions())) {
      all.add("definitions: definitions");
    }
    all.addAll(List.of(lines));
    Files.write(settings(), all);
  }

  /**
   * Prints two tables and a chart, in every format, without sentences: a night of two thirds of the
   * time, for what does not depend on how much is printed.
   */
  SmallNight printingLittle() throws IOException {
    keep("tables.yaml", "T02|T05");
    keep("figures.yaml", "F1");
    Files.writeString(definitions().resolve("editions.yaml"), "list: region\ncodes: []\n");
    var sentences = shipped("sentences.yaml");
    var words = sentences.substring(0, sentences.indexOf("\nsentences:\n") + 1);
    Files.writeString(definitions().resolve("sentences.yaml"), words.replace("cards: T01\n", ""));
    settle("reference_date: 2025-03-31");
    return this;
  }

  /** Of a shipped list of definitions, those whose identifiers match. */
  private void keep(String file, String ids) throws IOException {
    var kept =
        Stream.of(shipped(file).split("(?m)^(?=- id: )"))
            .filter(one -> one.matches("(?s)- id: (" + ids + ")\n.*"))
            .collect(Collectors.joining());
    Files.createDirectories(definitions());
    Files.writeString(definitions().resolve(file), kept);
  }

  private static String shipped(String file) throws IOException {
    try (var in = SmallNight.class.getResourceAsStream("/definitions/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private Path definitions() {
    return folder.resolve("definitions");
  }

  /** Delivers what the sample data hold under {@code source/period}. */
  void deliver(String delivery) throws IOException {
    Folders.copy(SAMPLES.resolve(delivery), landing().resolve(delivery));
  }

  DeliveredFile survey() {
    return new DeliveredFile(
        landing().resolve("ict_survey/2024/ict_survey-2024-1/ict_enquete_2024.csv"));
  }

  /** The survey once more, with the same bytes, as a second delivery. */
  DeliveredFile surveyAgain() throws IOException {
    var again = landing().resolve("ict_survey/2024/ict_survey-2024-2");
    Folders.copy(again.resolveSibling("ict_survey-2024-1"), again);
    var manifest = again.resolve("manifest.json");
    var text = Files.readString(manifest).replace("2024-1\"", "2024-2\"");
    Files.writeString(manifest, text.replace("\"number\": 1", "\"number\": 2"));
    return new DeliveredFile(again.resolve("ict_enquete_2024.csv"));
  }

  /** The same country with another warehouse: a copy of that of {@code other}. */
  void warehouseOf(SmallNight other) throws IOException {
    Folders.copy(other.warehouse(), warehouse());
  }

  Path settings() {
    return folder.resolve("settings.yaml");
  }

  Path landing() {
    return folder.resolve("landing");
  }

  Path warehouse() {
    return folder.resolve("warehouse");
  }

  /** One night in this process. */
  CommandRun run(String... options) {
    var arguments = new ArrayList<>(List.of("nightly", "--settings", "" + settings()));
    arguments.addAll(List.of(options));
    return CommandRun.of(arguments.toArray(String[]::new));
  }

  /** A night that must end well. */
  String release(String... options) {
    var ran = run(options);
    assertThat(ran.exitCode()).as("%s", ran.err()).isIn(0, 10);
    return current().orElseThrow();
  }

  /** A night that must be refused: one sentence, the same in the record, the release untouched. */
  void refused(int exitCode, String sentence) throws IOException {
    var before = current();
    var ran = run();
    assertThat(ran.sentence()).contains(sentence);
    assertThat(ran.exitCode()).isEqualTo(exitCode);
    assertThat(recorded("exit_code").asInt()).isEqualTo(exitCode);
    assertThat(recorded("reason").asText()).isEqualTo(ran.sentence());
    assertThat(current()).isEqualTo(before);
  }

  CurrentView view() {
    return CurrentView.of(warehouse());
  }

  /** The current release, verified. */
  Optional<String> current() {
    return view().verified();
  }

  Path releaseFolder() {
    return new Releases(new Warehouse(warehouse())).current().folder();
  }

  /** What the record of the last run says of its end. */
  JsonNode recorded(String key) throws IOException {
    var last = runs().get(runs().size() - 1);
    return JSON.readTree(last.toFile()).path("ending").path(key);
  }

  /** How the record of the run at {@code place}, from 0, says that it ended. */
  String stateOf(int place) throws IOException {
    return JSON.readTree(runs().get(place).toFile()).at("/ending/state").asText();
  }

  List<Path> runs() throws IOException {
    return Folders.files(warehouse().resolve("runs")).stream()
        .filter(file -> file.getFileName().toString().matches("\\d{6}-[0-9a-f]{12}[.]json"))
        .toList();
  }

  /** Folders and files that only an unfinished run has. */
  List<Path> leftovers() throws IOException {
    try (var walk = Files.walk(warehouse())) {
      return walk.filter(path -> path.getFileName().toString().matches(".*(staging|[.]tmp).*"))
          .toList();
    }
  }
}
