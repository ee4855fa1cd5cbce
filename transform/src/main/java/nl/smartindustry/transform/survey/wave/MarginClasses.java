package nl.smartindustry.transform.survey.wave;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The cells of a margin, joined where the sample has too few enterprises: first with the other
 * small ones of the same first code, then with all other small ones, then with the smallest cell
 * that is large enough.
 *
 * @param of the class of each cell; cells are lists of codes
 */
record MarginClasses(Map<List<String>, String> of) {
  private static final String REST = "rest";
  private static final String SEPARATOR = ";";

  /**
   * @param population the cells of the frame
   * @param sample the cell of each sampled enterprise
   */
  static MarginClasses of(
      Collection<List<String>> population, List<List<String>> sample, int atLeast) {
    var cells = new TreeMap<String, List<String>>();
    population.forEach(cell -> cells.put(String.join(SEPARATOR, cell), cell));
    sample.forEach(cell -> cells.put(String.join(SEPARATOR, cell), cell));
    Map<List<String>, String> classes = new java.util.HashMap<>();
    cells.forEach((name, cell) -> classes.put(cell, name));
    var joined = new MarginClasses(classes);
    joined.join(
        sample, atLeast, (cell, name) -> cell.size() > 1 ? cell.get(0) + SEPARATOR + REST : name);
    joined.join(sample, atLeast, (cell, name) -> REST);
    joined.joinRest(sample, atLeast);
    return joined;
  }

  private interface Coarser {
    String name(List<String> cell, String name);
  }

  private void join(List<List<String>> sample, int atLeast, Coarser coarser) {
    var counts = counts(sample);
    of.replaceAll(
        (cell, name) -> counts.getOrDefault(name, 0) < atLeast ? coarser.name(cell, name) : name);
  }

  private void joinRest(List<List<String>> sample, int atLeast) {
    var counts = counts(sample);
    if (!of.containsValue(REST) || counts.getOrDefault(REST, 0) >= atLeast) {
      return;
    }
    var smallest =
        new TreeSet<>(of.values())
            .stream()
                .filter(name -> !name.equals(REST))
                .min(java.util.Comparator.comparing(name -> counts.getOrDefault(name, 0)));
    smallest.ifPresent(name -> of.replaceAll((cell, held) -> held.equals(name) ? REST : held));
  }

  private Map<String, Integer> counts(List<List<String>> sample) {
    var counts = new TreeMap<String, Integer>();
    sample.forEach(cell -> counts.merge(of.get(cell), 1, Integer::sum));
    return counts;
  }
}
