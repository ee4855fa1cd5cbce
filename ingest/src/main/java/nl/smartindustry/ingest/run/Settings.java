package nl.smartindustry.ingest.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.smartindustry.ingest.definition.DefinitionShape;
import nl.smartindustry.ingest.definition.Definitions;
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
   * @param operation how nights are run in them
   * @param agreed what suppliers have agreed to deliver to this landing
   * @param until the day after which what was delivered is not seen; empty where all is
   * @param custody what the data are kept under
   */
  public record Places(
      Path landing,
      Path warehouse,
      Optional<Path> definitions,
      Operation operation,
      Agreed agreed,
      Optional<LocalDate> until,
      Custody custody) {

    /** Folders in which everything is seen, and no source is expected. */
    public Places(Path landing, Path warehouse, Optional<Path> definitions) {
      this(
          landing,
          warehouse,
          definitions,
          Operation.USUAL,
          Agreed.NOTHING,
          Optional.empty(),
          Custody.USUAL);
    }

    Places on(LocalDate day) {
      return new Places(
          landing, warehouse, definitions, operation, agreed, Optional.of(day), custody);
    }

    Places under(Path other) {
      return new Places(landing, warehouse, Optional.of(other), operation, agreed, until, custody);
    }

    Places with(Operation other) {
      return new Places(landing, warehouse, definitions, other, agreed, until, custody);
    }

    Places into(Path other) {
      return new Places(landing, other, definitions, operation, agreed, until, custody);
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
        throw Refusal.definitions("Settings input '%s': needs source, period and files", source);
      }
      if (files.stream().map(Path::normalize).distinct().count() < files.size()) {
        throw Refusal.definitions("Settings input '%s': a file is named twice (once)", source);
      }
      if (!PERIOD.matcher(period).matches()) {
        throw Refusal.definitions(
            "Settings input '%s': period '%s' (letters and digits, as 2024 or 2024-Q1)",
            source, period);
      }
      status = status == null ? "D" : status;
      files = List.copyOf(files);
    }
  }

  public Settings {
    years = List.copyOf(years);
    inputs = List.copyOf(inputs);
  }

  /** Every key that may stand in a settings file. */
  public static DefinitionShape shape() {
    return Definitions.shape(WrittenSettings.class, "inputs: [{}]");
  }

  /** Reads a settings file; a wrong key or value is refused by name. */
  public static Settings read(Path file) {
    if (!Files.isRegularFile(file)) {
      var found = Files.exists(file) ? "is no plain file (a file)" : "no such file";
      throw Refusal.definitions("Settings '%s': %s", file, found);
    }
    return Definitions.parseFile(file, WrittenSettings.class).resolved(new SettingsPath(file));
  }

  /** These settings for other years or another reference date. */
  public Settings with(List<Integer> otherYears) {
    return new Settings(file, title, synthetic, referenceDate, places, otherYears, inputs);
  }

  /** These settings as they would have been on another day, with what was delivered by then. */
  public Settings asOf(LocalDate day) {
    return new Settings(file, title, synthetic, day, places.on(day), years, inputs);
  }

  /** These settings with a folder of other definitions. */
  public Settings under(Path definitions) {
    var other = places.under(definitions);
    return new Settings(file, title, synthetic, referenceDate, other, years, inputs);
  }

  /** These settings with the results elsewhere. */
  public Settings into(Path warehouse) {
    var moved = places.into(warehouse);
    return new Settings(file, title, synthetic, referenceDate, moved, years, inputs);
  }

  /** How runs are watched from outside. */
  public Watch watch() {
    return places.operation().watch();
  }

  /** These settings with runs that are watched in another way. */
  public Settings with(Watch watch) {
    var other = places.with(places.operation().with(watch));
    return new Settings(file, title, synthetic, referenceDate, other, years, inputs);
  }

  /** These settings for a run that reports to nothing outside. */
  public Settings unwatched() {
    var quiet =
        places.with(
            new Operation(
                places.operation().temporary(),
                Optional.empty(),
                Alerts.NONE,
                Watch.NONE,
                Optional.empty()));
    return new Settings(file, title, synthetic, referenceDate, quiet, years, inputs);
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
        .operation()
        .temporary()
        .map(t -> t.resolve("smart-industry-" + Sha256.of(root.toString()).substring(0, 12)))
        .orElseGet(() -> root.resolve(".temporary"));
  }

  /**
   * What the settings mean for a release: not where files lie, but which day, which years, and of
   * which sources it says that they are missing.
   */
  public String meaning() {
    var expected = places.agreed().sources().stream().sorted().toList();
    return "title=%s;synthetic=%s;reference_date=%s;years=%s"
            .formatted(title, synthetic, referenceDate, years)
        + (expected.isEmpty() ? "" : ";expected=" + expected);
  }

  public Definitions loadDefinitions() {
    return places.definitions().map(Definitions::overlaid).orElseGet(Definitions::packaged);
  }
}
