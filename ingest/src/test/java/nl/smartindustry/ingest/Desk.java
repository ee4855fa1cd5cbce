package nl.smartindustry.ingest;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.contract.StoredFiles;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Sha256;
import nl.smartindustry.ingest.derived.Derivations;
import nl.smartindustry.ingest.layout.LayoutCatalogue;
import nl.smartindustry.ingest.layout.SourceLayout;
import nl.smartindustry.ingest.run.Progress;
import nl.smartindustry.ingest.run.RunContext;
import nl.smartindustry.ingest.run.Settings;

/** A folder with one small source, {@code notes}, into which tests deliver files. */
final class Desk {
  private static final String CONTRACT =
      """
      table: note
      grain: one row per note
      fields:
      - {name: id, type: text, role: identifier}
      - {name: kvk, type: text}
      - {name: day, type: date}
      - {name: amount, type: decimal, scale: 2}
      - {name: uses_iot, type: boolean}
      """;
  private static final String LAYOUT =
      """
      table: note
      files: notes.*\\.csv
      accept: {quarantine_limit: 0.5}
      text: {encoding: windows-1252, delimiter: ";", decimal: ","}
      codes: {missing: {"9": dont_know}}
      dates: {date: yyyy-MM-dd, also: [dd-MM-yyyy]}
      columns:
      - {column: nr, field: id}
      - {column: kvk, field: kvk, shape: {length: 8}}
      - {column: dag, field: day}
      - {column: bedrag, field: amount}
      - {column: iot, field: uses_iot, optional: true}
      """;
  private static final String RULES =
      """
      - name: amount_not_negative
        label: an amount is not negative
        when: amount < 0
        severity: quarantine
      - name: cents
        label: an amount is in euro, not in cents
        when: amount > 1000000
        severity: correct
        set: {amount: amount / 100}
      - name: day_is_known
        label: the day is known
        when: day is null
        severity: warn
      """;

  private final Path root;
  private final Definitions definitions;

  Desk(Path root) {
    this(root, RULES);
  }

  Desk(Path root, String rules) {
    this.root = root;
    write(root.resolve("definitions/contracts/note.yaml"), CONTRACT);
    write(root.resolve("definitions/layouts/notes.yaml"), LAYOUT);
    write(root.resolve("definitions/rules/note.yaml"), rules);
    this.definitions = Definitions.overlaid(root.resolve("definitions"));
  }

  /** Delivers one file with a manifest that fits it. */
  Path deliver(String period, int number, String text) {
    return deliver(period, number, text.getBytes(StandardCharsets.ISO_8859_1));
  }

  Path deliver(String period, int number, byte[] bytes) {
    return deliver(period, number, "notes.csv", bytes);
  }

  Path deliver(String period, int number, String name, byte[] bytes) {
    var id = "notes-%s-%d".formatted(period, number);
    var folder = root.resolve("landing/notes/" + period + "/" + id);
    var file = folder.resolve(name);
    write(file, bytes);
    var quoted = name.replace("\\", "\\\\");
    write(
        folder.resolve("manifest.json"),
        """
        {"source":"notes","period":"%s","delivery":"%s","number":%d,"created":"2025-01-01",
         "status":"D","schema_version":"1","supersedes":null,"synthetic":true,
         "files":[{"name":"%s","bytes":%d,"rows":-1,"sha256":"%s"}]}
        """
            .formatted(period, id, number, quoted, bytes.length, Sha256.of(bytes)));
    write(folder.resolve("_COMPLETE"), "");
    return file;
  }

  /** Changes what the manifest of a delivery says. */
  void amend(String delivery, String key, Object value) {
    var json = new JsonMapper();
    var period = delivery.split("-")[1];
    var file = root.resolve("landing/notes/" + period + "/" + delivery + "/manifest.json");
    try {
      var manifest = (ObjectNode) json.readTree(file.toFile());
      manifest.putPOJO(key, value);
      json.writeValue(file.toFile(), manifest);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  /** Takes a delivery back. */
  void withdraw(String period, int number, String delivery) {
    deliver(period, number, "x");
    var notice = "notes-%s-%d".formatted(period, number);
    amend(notice, "withdraws", delivery);
    amend(notice, "files", List.of());
    remove(root.resolve("landing/notes/" + period + "/" + notice + "/notes.csv"));
  }

  /** Clears a delivery away from the landing, as an operator does with what has been read. */
  void clear(String period, int number) {
    StoredFiles.delete(
        root.resolve("landing/notes/%s/notes-%s-%d".formatted(period, period, number)));
  }

  private static void remove(Path file) {
    try {
      Files.delete(file);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  /** What a night of its own reads and stores. */
  IngestSummary ingest() {
    return ingest(job(), run());
  }

  static IngestSummary ingest(IngestJob job, RunContext run) {
    return job.run(run, job.plan(run.settings()));
  }

  IngestJob job() {
    return new IngestJob(new LayoutCatalogue(Map.of("notes", notes())), Derivations.NONE);
  }

  SourceLayout notes() {
    return LayoutCatalogue.load(definitions).get("notes");
  }

  /** A job whose layout reads files of other names. */
  IngestJob job(String files) {
    write(root.resolve("definitions/layouts/notes.yaml"), LAYOUT.replace("notes.*\\.csv", files));
    var notes =
        LayoutCatalogue.load(Definitions.overlaid(root.resolve("definitions"))).get("notes");
    return new IngestJob(new LayoutCatalogue(Map.of("notes", notes)), Derivations.NONE);
  }

  /** A job without whose source there is no night. */
  IngestJob mandatoryJob() {
    var layout = root.resolve("definitions/layouts/notes.yaml");
    write(layout, LAYOUT.replace("accept: {", "accept: {mandatory: true, "));
    var notes =
        LayoutCatalogue.load(Definitions.overlaid(root.resolve("definitions"))).get("notes");
    return new IngestJob(new LayoutCatalogue(Map.of("notes", notes)), Derivations.NONE);
  }

  /** What is stored of a note. */
  Contract contract() {
    return Contract.load(definitions, "note").withProvenance();
  }

  /** A run whose session is that of all tests; it must not be closed. */
  RunContext run() {
    return run(Progress.silent());
  }

  @SuppressWarnings("resource")
  RunContext run(Progress progress) {
    return new RunContext(settings(), definitions, progress);
  }

  Settings settings() {
    var places =
        new Settings.Places(root.resolve("landing"), root.resolve("warehouse"), Optional.empty());
    var day = LocalDate.of(2025, 3, 31);
    return new Settings(root.resolve("s.yaml"), "t", true, day, places, List.of(), List.of());
  }

  Path accepted(String delivery) {
    return root.resolve("warehouse/restricted/note").resolve(delivery);
  }

  Path quarantined(String delivery) {
    return root.resolve("warehouse/quarantine/note").resolve(delivery);
  }

  static void write(Path file, String text) {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void write(Path file, byte[] bytes) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }
}
