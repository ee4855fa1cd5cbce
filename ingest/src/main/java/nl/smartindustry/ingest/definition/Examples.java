package nl.smartindustry.ingest.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Examples beside a definition, {@code examples/<name of its file>}: what is given to one of its
 * entries and what is expected of it. They decide nothing: no release follows from them.
 *
 * @param path of the file
 */
public record Examples(String path, List<Example> all) {
  static final String FOLDER = "examples/";

  /**
   * One example.
   *
   * @param of the entry, by its name
   */
  public record Example(String of, JsonNode given, JsonNode expect) {
    public Example {
      Wrong.when(
          of == null || given == null || expect == null,
          "An example of '%s': needs of, given and expect",
          of);
    }
  }

  /**
   * How the entries of a kind fared.
   *
   * @param kind in the plural: {@code rules}
   * @param entries how many there are
   * @param tried how many examples
   * @param without names of entries without an example
   * @param failures a sentence each
   */
  public record Tried(
      String kind, int entries, int tried, List<String> without, List<String> failures) {
    public Tried {
      without = List.copyOf(without);
      failures = List.copyOf(failures);
    }

    /** Of two files of a kind. */
    public Tried and(Tried other) {
      var lacking = new ArrayList<>(without);
      lacking.addAll(other.without);
      var failed = new ArrayList<>(failures);
      failed.addAll(other.failures);
      return new Tried(kind, entries + other.entries, tried + other.tried, lacking, failed);
    }
  }

  /** Those of a definition file; none where it has none. */
  public static Examples of(Definitions definitions, String file) {
    var path = FOLDER + file;
    return new Examples(
        path, definitions.has(path) ? definitions.readList(path, Example.class) : List.of());
  }

  /**
   * Tries them all; one of an entry that does not exist is refused (78).
   *
   * @param trial what is wrong with an example, {@code found fail (expected pass)}; empty where it
   *     holds
   */
  public Tried tried(
      String kind, Collection<String> entries, Function<Example, Optional<String>> trial) {
    var file = path.substring(FOLDER.length());
    var without = new TreeSet<>(entries);
    var failures = new ArrayList<String>();
    for (var one : all) {
      if (!entries.contains(one.of())) {
        throw Refusal.definitions(
            "Examples '%s': '%s' is none of the %s (%s)",
            path, one.of(), kind, new TreeSet<>(entries));
      }
      without.remove(one.of());
      trial
          .apply(one)
          .ifPresent(wrong -> failures.add("%s, '%s': %s".formatted(path, one.of(), wrong)));
    }
    return new Tried(
        kind,
        entries.size(),
        all.size(),
        without.stream().map(name -> file + " " + name).toList(),
        failures);
  }

  /** What an example says by name, as text; null for nothing. */
  public static Map<String, String> texts(JsonNode node) {
    if (!node.isObject()) {
      throw new IllegalArgumentException("found '%s' (names with values)".formatted(node));
    }
    var texts = new LinkedHashMap<String, String>();
    node.properties()
        .forEach(
            one ->
                texts.put(one.getKey(), one.getValue().isNull() ? null : one.getValue().asText()));
    return texts;
  }

  /** Two values; empty where they are equal. */
  public static Optional<String> differ(Object found, Object expected) {
    return found.equals(expected)
        ? Optional.empty()
        : Optional.of("found %s (expected %s)".formatted(found, expected));
  }
}
