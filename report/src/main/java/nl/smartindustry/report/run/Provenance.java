package nl.smartindustry.report.run;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.smartindustry.ingest.definition.Sha256;

/**
 * All that a release follows from. Two nights with the same provenance give the same release, so
 * the second one need not run.
 *
 * @param inputs every delivered file, sorted by name
 * @param settings what the settings mean for the figures (no path of a machine), by key
 * @param definitions the fingerprint of the definitions
 * @param version the version of the program
 * @param referenceDate the day the figures describe, ISO
 */
public record Provenance(
    List<Input> inputs,
    Map<String, String> settings,
    String definitions,
    String version,
    String referenceDate) {
  /** In settings: the release of which all that it knew to be public is known here too. */
  private static final String EARLIER = "earlier_release";

  /** In settings: the definitive releases of earlier days, and when the next release comes. */
  private static final String LETTERS = "letters";

  private static final String NEXT = "next_release";

  /** In settings: the definitive release from which the changes of the data are counted. */
  private static final String DEFINITIVE = "definitive_release";

  /** In settings: the concept of which a release is the definitive one. */
  private static final String APPROVES = "approves";

  /** In settings: what a definitive release corrects. */
  private static final String CORRECTS = "corrects";

  /**
   * One input file.
   *
   * @param name its place among the deliveries, as {@code source/period/delivery/file}
   * @param sha256 of its bytes, lower-case hex
   * @param rows data records, or null where not counted
   */
  public record Input(String name, String sha256, Long rows) {}

  public Provenance {
    LocalDate.parse(referenceDate);
    inputs = inputs.stream().sorted(Comparator.comparing(Input::name)).toList();
    settings = Collections.unmodifiableMap(new TreeMap<>(settings));
  }

  /** SHA-256 over everything here but the row counts, which follow from the bytes. */
  public String key() {
    var files =
        inputs.stream().map(input -> new Input(input.name(), input.sha256(), null)).toList();
    return Sha256.of(
        CanonicalJson.write(new Provenance(files, settings, definitions, version, referenceDate)));
  }

  /** The same after the last of the releases that were public before. */
  public Provenance after(String release) {
    var more = new TreeMap<>(settings);
    more.put(EARLIER, release);
    return new Provenance(inputs, more, definitions, version, referenceDate);
  }

  /** The same with the definitive release from which the changes of its data are counted. */
  public Provenance since(String release) {
    var more = new TreeMap<>(settings);
    more.put(DEFINITIVE, release);
    return new Provenance(inputs, more, definitions, version, referenceDate);
  }

  /** The definitive release before this one. */
  public Optional<String> definitive() {
    return Optional.ofNullable(settings.get(DEFINITIVE));
  }

  /** The release that this is after. */
  public Optional<String> earlier() {
    return Optional.ofNullable(settings.get(EARLIER));
  }

  /**
   * The same among other releases.
   *
   * @param letters the definitive ones of earlier days, by name, and what became of one
   * @param next when the next one comes; empty where that is not planned
   */
  public Provenance among(List<String> letters, Optional<LocalDate> next) {
    var more = new TreeMap<>(settings);
    if (!letters.isEmpty()) {
      more.put(LETTERS, String.join(", ", letters));
    }
    next.ifPresent(day -> more.put(NEXT, day.toString()));
    return new Provenance(inputs, more, definitions, version, referenceDate);
  }

  /** Whether a release is among the definitive ones of earlier days. */
  public boolean follows(String release) {
    return settings.getOrDefault(LETTERS, "").contains(release);
  }

  /** When the next release comes. */
  public Optional<LocalDate> next() {
    return Optional.ofNullable(settings.get(NEXT)).map(LocalDate::parse);
  }

  /**
   * The same approved.
   *
   * @param concept the release that was read
   * @param correction what is other than in the definitive release before and why; empty for none
   */
  public Provenance approving(String concept, Optional<String> correction) {
    var more = new TreeMap<>(settings);
    more.put(APPROVES, concept);
    correction.ifPresent(words -> more.put(CORRECTS, words));
    return new Provenance(inputs, more, definitions, version, referenceDate);
  }

  /** The concept that this is the definitive release of. */
  public Optional<String> approves() {
    return Optional.ofNullable(settings.get(APPROVES));
  }

  /** What this corrects and why. */
  public Optional<String> correction() {
    return Optional.ofNullable(settings.get(CORRECTS));
  }

  /** That of the figures: the same before it was approved. */
  public Provenance concept() {
    return without(APPROVES, CORRECTS);
  }

  /** The same as the first of a warehouse. */
  public Provenance alone() {
    return without(EARLIER, DEFINITIVE);
  }

  private Provenance without(String... keys) {
    var less = new TreeMap<>(settings);
    less.keySet().removeAll(List.of(keys));
    return new Provenance(inputs, less, definitions, version, referenceDate);
  }

  /** The first 12 hex digits of a hash, enough to keep releases and runs apart. */
  public static String shortOf(String hash) {
    return hash.substring(0, 12);
  }
}
