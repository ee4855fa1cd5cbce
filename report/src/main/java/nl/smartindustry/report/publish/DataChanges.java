package nl.smartindustry.report.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.smartindustry.report.release.ReleasedObservations;
import nl.smartindustry.report.release.Releases.Release;
import nl.smartindustry.report.run.CanonicalJson;
import nl.smartindustry.report.run.ChangeLog;
import nl.smartindustry.report.run.ChangeLog.Cells;
import nl.smartindustry.report.run.ChangeLog.Change;
import nl.smartindustry.transform.safe.Observation;

/** What is other in the data of a release than in the definitive release before it. */
record DataChanges(Data before, Data after) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * The data of one release.
   *
   * @param day its reference date, ISO: what is counted on that day moves with it
   * @param columns by name the type
   * @param cells by address
   */
  record Data(String day, Map<String, String> columns, Map<String, Observation> cells) {
    static Data of(String day, Map<String, String> columns, Collection<Observation> observations) {
      var cells = new TreeMap<String, Observation>();
      observations.forEach(one -> cells.put(one.key().address(), one));
      return new Data(day, columns, cells);
    }

    /** As they were published; a file that cannot be read, or is another, is refused (74). */
    static Data of(Release release) {
      var observations = new ArrayList<Observation>();
      ReleasedObservations.forEach(release, row -> observations.add(Observation.from(row)));
      var columns = new TreeMap<String, String>();
      release
          .bytes(MetadataFiles.FOLDER + "/" + StructureFiles.FILE)
          .ifPresent(
              bytes ->
                  tree(bytes)
                      .get("columns")
                      .forEach(
                          one -> columns.put(one.get("name").asText(), one.get("type").asText())));
      return of(release.manifest().provenance().referenceDate(), columns, observations);
    }

    private Set<String> indicators() {
      return names(one -> Stream.of(one.key().indicator()));
    }

    /** The codes of a dimension; what a change is from is a period, no code. */
    private Set<String> codes(String dimension) {
      return names(
          one ->
              Stream.of(one.key().dimensions().get(dimension))
                  .map(code -> code.replaceAll("(^|\\.)change_from_[^.]*", "")));
    }

    private Set<String> periodsOf(String indicator) {
      return names(
          one -> one.key().indicator().equals(indicator) ? Stream.of(one.period()) : Stream.of());
    }

    private Set<String> names(Function<Observation, Stream<String>> name) {
      return cells.values().stream().flatMap(name).collect(Collectors.toCollection(TreeSet::new));
    }
  }

  /**
   * The log of a release.
   *
   * @param definitive the definitive release before it
   */
  static ChangeLog log(Release definitive, Data after) {
    var before = Data.of(definitive);
    var log =
        definitive
            .bytes(ChangeLog.FILE)
            .map(bytes -> CanonicalJson.read(bytes, ChangeLog.class))
            .orElse(ChangeLog.first(before.day()));
    var changes = new DataChanges(before, after);
    return log.then(definitive.id(), after.day(), changes.structure(), changes.cells());
  }

  /** What was added, removed or means something else. */
  List<Change> structure() {
    var all = new ArrayList<Change>();
    all.addAll(differences("column", "", before.columns.keySet(), after.columns.keySet()));
    var retyped =
        before.columns.keySet().stream()
            .filter(after.columns::containsKey)
            .filter(name -> !before.columns.get(name).equals(after.columns.get(name)))
            .toList();
    all.addAll(some(Change.CHANGED, "column", "", retyped));
    all.addAll(differences("indicator", "", before.indicators(), after.indicators()));
    for (var dimension : dimensions()) {
      all.addAll(differences("code", dimension, before.codes(dimension), after.codes(dimension)));
    }
    all.addAll(definitions());
    all.addAll(periods());
    return List.copyOf(all);
  }

  private Set<String> dimensions() {
    var dimensions =
        Stream.concat(before.cells.values().stream(), after.cells.values().stream())
            .flatMap(one -> one.key().dimensions().keySet().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    dimensions.remove("TIME_PERIOD");
    return dimensions;
  }

  /** The periods of an indicator in which cells of both releases have other definitions. */
  private List<Change> definitions() {
    var changed = new TreeMap<String, Set<String>>();
    before.cells.forEach(
        (address, then) -> {
          var now = after.cells.get(address);
          if (now != null
              && !now.notes().definitionVersion().equals(then.notes().definitionVersion())) {
            changed
                .computeIfAbsent(now.key().indicator(), indicator -> new TreeSet<>())
                .add(now.period());
          }
        });
    return changed.entrySet().stream()
        .map(
            one ->
                new Change(Change.CHANGED, "definition", one.getKey(), List.copyOf(one.getValue())))
        .toList();
  }

  /** By period the indicators that both releases have and one of them in that period. */
  private List<Change> periods() {
    var added = new TreeMap<String, List<String>>();
    var removed = new TreeMap<String, List<String>>();
    var both = new TreeSet<>(before.indicators());
    both.retainAll(after.indicators());
    for (var indicator : both) {
      var then = before.periodsOf(indicator);
      var now = after.periodsOf(indicator);
      now.stream().filter(one -> !then.contains(one)).forEach(one -> put(added, one, indicator));
      then.stream()
          .filter(one -> !now.contains(one) && !one.equals(before.day))
          .forEach(one -> put(removed, one, indicator));
    }
    var all = new ArrayList<Change>();
    added.forEach((period, names) -> all.addAll(some(Change.ADDED, "period", period, names)));
    removed.forEach((period, names) -> all.addAll(some(Change.REMOVED, "period", period, names)));
    return all;
  }

  private static void put(Map<String, List<String>> periods, String period, String indicator) {
    periods.computeIfAbsent(period, one -> new ArrayList<>()).add(indicator);
  }

  private static List<Change> differences(
      String what, String of, Set<String> then, Set<String> now) {
    var all = new ArrayList<Change>();
    all.addAll(
        some(Change.ADDED, what, of, now.stream().filter(one -> !then.contains(one)).toList()));
    all.addAll(
        some(Change.REMOVED, what, of, then.stream().filter(one -> !now.contains(one)).toList()));
    return all;
  }

  private static List<Change> some(String how, String what, String of, List<String> names) {
    return names.isEmpty() ? List.of() : List.of(new Change(how, what, of, names));
  }

  /** How many cells are other in any column that is not of the night itself. */
  Cells cells() {
    var added = new TreeMap<String, Integer>();
    var removed = new TreeMap<String, Integer>();
    var corrected = new TreeMap<String, Integer>();
    before.cells.forEach(
        (address, then) -> {
          var now = after.cells.get(address);
          if (!then.equals(now)) {
            (now == null ? removed : corrected).merge(then.key().indicator(), 1, Integer::sum);
          }
        });
    after.cells.forEach(
        (address, now) -> {
          if (!before.cells.containsKey(address)) {
            added.merge(now.key().indicator(), 1, Integer::sum);
          }
        });
    return new Cells(added, removed, corrected);
  }

  private static JsonNode tree(byte[] json) {
    try {
      return JSON.readTree(json);
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }
}
