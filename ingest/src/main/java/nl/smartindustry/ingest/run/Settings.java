package nl.smartindustry.ingest.run;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.definition.Sha256;

/**
 * Where a run reads, where it writes and which day it describes. Paths are absolute.
 *
 * @param synthetic whether the inputs are made up; then every published page says so
 * @param referenceDate the day the figures describe (Dutch: <i>peildatum</i>); never the clock
 * @param years survey waves and years to publish; empty means all that were delivered
 * @param inputs files that come without a delivery manifest
 */
public record Settings(
    Path file,
    String title,
    boolean synthetic,
    LocalDate referenceDate,
    Places places,
    List<Integer> years,
    List<Input> inputs) {

  /**
   * The folders of a run.
   *
   * @param temporary where files lie while a run lasts; empty for the warehouse
   * @param expected sources that come to this landing; a night without one says so by name
   * @param until the day after which what was delivered is not seen; empty where all is
   * @param custody what the data are kept under
   */
  public record Places(
      Path landing,
      Path warehouse,
      Optional<Path> definitions,
      Optional<Path> temporary,
      List<String> expected,
      Optional<LocalDate> until,
      Custody custody) {
    public Places {
      expected = List.copyOf(expected);
    }

    /** Folders in which everything is seen, and no source is expected. */
    public Places(Path landing, Path warehouse, Optional<Path> definitions) {
      this(
          landing,
          warehouse,
          definitions,
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Custody.USUAL);
    }

    Places on(LocalDate day) {
      return new Places(
          landing, warehouse, definitions, temporary, expected, Optional.of(day), custody);
    }

    Places into(Path other) {
      return new Places(landing, other, definitions, temporary, expected, until, custody);
    }
  }

  /**
   * Files of one source and period that are not packed as a delivery.
   *
   * @param synthetic whether they are made up
   */
  public record Input(
      String source, String period, String status, List<Path> files, boolean synthetic) {
    /** Also part of the name of folders in the warehouse. */
    private static final Pattern PERIOD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,39}");

    /** Files of real enterprises, for all that is known. */
    public Input(String source, String period, String status, List<Path> files) {
      this(source, period, status, files, false);
    }

    public Input {
      if (source == null || period == null || files == null || files.isEmpty()) {
        throw Refusal.of(
            ExitCode.DEFINITIONS, "Settings input '%s': needs source, period and files", source);
      }
      if (files.stream().map(Path::normalize).distinct().count() < files.size()) {
        throw Refusal.of(
            ExitCode.DEFINITIONS, "Settings input '%s': a file is named twice (once)", source);
      }
      if (!PERIOD.matcher(period).matches()) {
        throw Refusal.of(
            ExitCode.DEFINITIONS,
            "Settings input '%s': period '%s' (letters and digits, as 2024 or 2024-Q1)",
            source,
            period);
      }
      status = status == null ? "D" : status;
      files = List.copyOf(files);
    }
  }

  /** The settings file as written, before its paths are resolved. */
  record Written(
      String title,
      boolean synthetic,
      @JsonProperty("reference_date") String referenceDate,
      String landing,
      String warehouse,
      String definitions,
      String temporary,
      List<String> expected,
      @JsonProperty("pseudonym_key") String pseudonymKey,
      Custody.Terms retention,
      List<Integer> years,
      List<Loose> inputs) {
    /** Files as written; a path of Java's own would take an address for one. */
    record Loose(
        String source, String period, String status, List<String> files, boolean synthetic) {}
  }

  public Settings {
    years = List.copyOf(years);
    inputs = List.copyOf(inputs);
  }

  /** Reads a settings file; a wrong key or value is refused by name. */
  public static Settings read(Path file) {
    if (!Files.isRegularFile(file)) {
      var found = Files.exists(file) ? "is no plain file (a file)" : "no such file";
      throw Refusal.of(ExitCode.DEFINITIONS, "Settings '%s': %s", file, found);
    }
    var paths = new SettingsPath(file);
    var written = Definitions.parseFile(file, Written.class);
    return new Settings(
        file.toAbsolutePath().normalize(),
        required(file, "title", written.title()),
        written.synthetic(),
        date(file, required(file, "reference_date", written.referenceDate())),
        places(paths, written),
        written.years() == null ? List.of() : written.years(),
        written.inputs() == null ? List.of() : resolve(paths, written.inputs()));
  }

  private static Places places(SettingsPath paths, Written written) {
    var file = paths.settings();
    var landing = paths.of("landing", required(file, "landing", written.landing()));
    var warehouse = paths.of("warehouse", required(file, "warehouse", written.warehouse()));
    paths.apart(landing, warehouse);
    return new Places(
        landing,
        warehouse,
        Optional.ofNullable(written.definitions()).map(d -> paths.of("definitions", d)),
        Optional.ofNullable(written.temporary()).map(t -> paths.of("temporary", t)),
        written.expected() == null ? List.of() : written.expected(),
        Optional.empty(),
        new Custody(
            Optional.ofNullable(written.pseudonymKey()).map(k -> paths.of("pseudonym_key", k)),
            written.retention() == null ? Custody.Terms.USUAL : written.retention()));
  }

  /** These settings for other years or another reference date. */
  public Settings with(List<Integer> otherYears) {
    return new Settings(file, title, synthetic, referenceDate, places, otherYears, inputs);
  }

  /** These settings as they would have been on another day, with what was delivered by then. */
  public Settings asOf(LocalDate day) {
    return new Settings(file, title, synthetic, day, places.on(day), years, inputs);
  }

  /** These settings with the results elsewhere. */
  public Settings into(Path warehouse) {
    var moved = places.into(warehouse);
    return new Settings(file, title, synthetic, referenceDate, moved, years, inputs);
  }

  public Path landing() {
    return places.landing();
  }

  /** The day after which what was delivered is not seen; empty where all is. */
  public Optional<LocalDate> deliveredUntil() {
    return places.until();
  }

  /** What the data are kept under: the key of the pseudonyms, and for how long. */
  public Custody custody() {
    return places.custody();
  }

  public Warehouse warehouse() {
    return new Warehouse(places.warehouse());
  }

  /**
   * The folder of this warehouse's runs, one at a time, for what they need only while they last.
   */
  public Path temporary() {
    var root = warehouse().root();
    return places
        .temporary()
        .map(t -> t.resolve("smart-industry-" + Sha256.of(root.toString()).substring(0, 12)))
        .orElseGet(() -> root.resolve(".temporary"));
  }

  /**
   * What the settings mean for a release: not where files lie, but which day, which years, and of
   * which sources it says that they are missing.
   */
  public String meaning() {
    var expected = places.expected().stream().sorted().toList();
    return "title=%s;synthetic=%s;reference_date=%s;years=%s"
            .formatted(title, synthetic, referenceDate, years)
        + (expected.isEmpty() ? "" : ";expected=" + expected);
  }

  public Definitions loadDefinitions() {
    return places.definitions().map(Definitions::overlaid).orElseGet(Definitions::packaged);
  }

  private static List<Input> resolve(SettingsPath paths, List<Written.Loose> inputs) {
    return inputs.stream()
        .map(
            input ->
                new Input(
                    input.source(),
                    input.period(),
                    input.status(),
                    input.files() == null
                        ? null
                        : input.files().stream().map(f -> paths.of("files", f)).toList(),
                    input.synthetic()))
        .toList();
  }

  private static String required(Path file, String key, String value) {
    if (value == null || value.isBlank()) {
      throw Refusal.of(ExitCode.DEFINITIONS, "Settings '%s': lacks '%s'", file, key);
    }
    return value;
  }

  private static LocalDate date(Path file, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException wrong) {
      throw Refusal.of(
          ExitCode.DEFINITIONS,
          "Settings '%s': reference_date is '%s' (expected as 2025-03-31)",
          file,
          text);
    }
  }
}
