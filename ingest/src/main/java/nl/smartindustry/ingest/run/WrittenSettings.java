package nl.smartindustry.ingest.run;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.run.Agreed.Term;

/** The settings file as written, before its paths are resolved; absent keys are null. */
record WrittenSettings(
    String title,
    boolean synthetic,
    @JsonProperty("reference_date") String referenceDate,
    String landing,
    String warehouse,
    String definitions,
    String temporary,
    List<String> expected,
    List<String> mandatory,
    Map<String, String> due,
    String nights,
    WrittenAlerts alerts,
    WrittenWatch watch,
    @JsonProperty("object_store") ObjectPlace.Written objectStore,
    @JsonProperty("pseudonym_key") String pseudonymKey,
    Custody.Terms retention,
    List<Integer> years,
    List<Loose> inputs) {
  /** Files as written; a path of Java's own would take an address for one. */
  record Loose(String source, String period, String status, List<String> files, boolean synthetic) {

    private Settings.Input resolved(SettingsPath paths) {
      var found = files == null ? null : files.stream().map(f -> paths.of("files", f)).toList();
      return new Settings.Input(source, period, status, found, synthetic);
    }
  }

  /** The same with paths of this machine; a key that is missing or wrong is refused by name. */
  Settings resolved(SettingsPath paths) {
    var file = paths.settings();
    return new Settings(
        file.toAbsolutePath().normalize(),
        required(file, "title", title),
        synthetic,
        date(file, required(file, "reference_date", referenceDate)),
        places(paths),
        orNone(years),
        orNone(inputs).stream().map(input -> input.resolved(paths)).toList());
  }

  private Settings.Places places(SettingsPath paths) {
    var file = paths.settings();
    var from = paths.of("landing", required(file, "landing", landing));
    var to = paths.of("warehouse", required(file, "warehouse", warehouse));
    paths.apart(from, to);
    return new Settings.Places(
        from,
        to,
        Optional.ofNullable(definitions).map(d -> paths.of("definitions", d)),
        operation(paths),
        new Agreed(orNone(expected), terms(file), Optional.ofNullable(mandatory)),
        Optional.empty(),
        new Custody(
            Optional.ofNullable(pseudonymKey).map(k -> paths.secret("pseudonym_key", k)),
            retention == null ? Custody.Terms.USUAL : retention));
  }

  private Operation operation(SettingsPath paths) {
    return new Operation(
        Optional.ofNullable(temporary).map(t -> paths.of("temporary", t)),
        Optional.ofNullable(nights).map(text -> read(paths.settings(), () -> Nights.of(text))),
        alerts == null ? Alerts.NONE : alerts.resolved(paths),
        watch == null ? Watch.NONE : watch.resolved(paths),
        Optional.ofNullable(objectStore).map(one -> one.resolved(paths)));
  }

  private Map<String, Term> terms(Path file) {
    var terms = new TreeMap<String, Term>();
    if (due != null) {
      due.forEach((source, text) -> terms.put(source, read(file, () -> Term.of(source, text))));
    }
    return terms;
  }

  private static <T> T read(Path file, Supplier<T> value) {
    try {
      return value.get();
    } catch (IllegalArgumentException wrong) {
      throw Refusal.definitions("Settings '%s': %s", file, wrong.getMessage());
    }
  }

  private static <T> List<T> orNone(List<T> list) {
    return list == null ? List.of() : list;
  }

  private static String required(Path file, String key, String value) {
    if (value == null || value.isBlank()) {
      throw Refusal.definitions("Settings '%s': lacks '%s'", file, key);
    }
    return value;
  }

  private static LocalDate date(Path file, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException wrong) {
      throw Refusal.definitions(
          "Settings '%s': reference_date is '%s' (expected as 2025-03-31)", file, text);
    }
  }
}
