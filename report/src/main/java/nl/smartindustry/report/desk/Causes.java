package nl.smartindustry.report.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.smartindustry.report.run.Provenance;

/**
 * What two releases were made from differently; all that can make their figures differ.
 *
 * @param inputs files that were added, dropped or have other bytes, as {@code + name}, {@code -
 *     name}, {@code ~ name}
 * @param settings as {@code key: then → now}
 * @param definitions whether the definitions differ
 * @param program whether the version of the program differs
 */
record Causes(List<String> inputs, List<String> settings, boolean definitions, boolean program) {
  static Causes between(Provenance then, Provenance now) {
    return new Causes(
        inputs(hashes(then), hashes(now)),
        settings(then, now),
        !then.definitions().equals(now.definitions()),
        !then.version().equals(now.version()));
  }

  /** One word for each cause; none means that the same must have come out. */
  List<String> words() {
    var words = new ArrayList<String>();
    if (!inputs.isEmpty()) {
      words.add("inputs");
    }
    if (!settings.isEmpty()) {
      words.add("settings");
    }
    if (definitions) {
      words.add("definitions");
    }
    if (program) {
      words.add("program");
    }
    return List.copyOf(words);
  }

  private static List<String> inputs(Map<String, String> then, Map<String, String> now) {
    var names = new TreeSet<>(then.keySet());
    names.addAll(now.keySet());
    var changed = new ArrayList<String>();
    for (var name : names) {
      if (!then.containsKey(name)) {
        changed.add("+ " + name);
      } else if (!now.containsKey(name)) {
        changed.add("- " + name);
      } else if (!then.get(name).equals(now.get(name))) {
        changed.add("~ " + name);
      }
    }
    return List.copyOf(changed);
  }

  private static List<String> settings(Provenance then, Provenance now) {
    var before = new TreeMap<>(then.settings());
    before.put("reference date", then.referenceDate());
    var after = new TreeMap<>(now.settings());
    after.put("reference date", now.referenceDate());
    var names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    return names.stream()
        .filter(name -> !before.getOrDefault(name, "-").equals(after.getOrDefault(name, "-")))
        .map(
            name ->
                "%s: %s → %s"
                    .formatted(name, before.getOrDefault(name, "-"), after.getOrDefault(name, "-")))
        .toList();
  }

  private static Map<String, String> hashes(Provenance provenance) {
    return provenance.inputs().stream()
        .collect(Collectors.toMap(Provenance.Input::name, Provenance.Input::sha256, (a, b) -> a));
  }
}
