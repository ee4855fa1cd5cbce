package nl.smartindustry.transform.safe.linked;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import nl.smartindustry.transform.method.suppression.Component;
import org.apache.spark.api.java.JavaSparkContext;

/** Protects components side by side; what is withheld in one changes nothing in another. */
@FunctionalInterface
interface Tasks {
  /** In this process. */
  Tasks HERE =
      (components, before) ->
          components.parallelStream().map(one -> Lowered.of(one, before)).toList();

  /**
   * What becomes of each, in their order.
   *
   * @param before as in {@link Lowered#of}
   */
  List<Lowered> protect(List<Component> components, Set<Integer> before);

  /** As the tasks of one job: few of them, of about the same size. */
  static Tasks on(JavaSparkContext spark) {
    return (components, before) -> {
      var bundles = bundles(components, 2 * spark.defaultParallelism());
      var found = new Lowered[components.size()];
      if (!bundles.isEmpty()) {
        spark
            .parallelize(bundles, bundles.size())
            .map(bundle -> bundle.protect(before))
            .collect()
            .forEach(bundle -> bundle.forEach(one -> found[one.number] = one.found));
      }
      return List.of(found);
    };
  }

  /** The largest first, each to the bundle that has least to do. */
  static List<Bundle> bundles(List<Component> components, int most) {
    var bundles = new ArrayList<Bundle>();
    IntStream.range(0, Math.min(most, components.size()))
        .forEach(i -> bundles.add(new Bundle(new ArrayList<>())));
    var sizes = new long[bundles.size()];
    IntStream.range(0, components.size())
        .boxed()
        .sorted(Comparator.comparingInt(i -> -components.get(i).positions().length))
        .forEach(
            number -> {
              long least = Arrays.stream(sizes).min().orElseThrow();
              int to =
                  IntStream.range(0, sizes.length)
                      .filter(i -> sizes[i] == least)
                      .findFirst()
                      .orElseThrow();
              bundles.get(to).parts.add(new Numbered(number, components.get(number)));
              sizes[to] += components.get(number).positions().length;
            });
    return bundles;
  }

  /** Components with their places among all. */
  record Bundle(List<Numbered> parts) implements Serializable {
    List<Found> protect(Set<Integer> before) {
      return parts.stream().map(p -> new Found(p.number, Lowered.of(p.component, before))).toList();
    }
  }

  /** A component and its place. */
  record Numbered(int number, Component component) implements Serializable {}

  /** What became of the component at a place. */
  record Found(int number, Lowered found) implements Serializable {}
}
