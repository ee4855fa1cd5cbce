package nl.smartindustry.transform.topic.productivity;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.smartindustry.transform.method.decomposition.DecompositionMethod;
import nl.smartindustry.transform.safe.Figure;
import nl.smartindustry.transform.safe.Figure.Computed;
import nl.smartindustry.transform.safe.ObservationKey;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.safe.Support.Relation;
import nl.smartindustry.transform.survey.QualityIndicator;
import nl.smartindustry.transform.topic.ProductionPanel;
import nl.smartindustry.transform.topic.productivity.DecompositionFigures.Place;
import nl.smartindustry.transform.topic.productivity.DecompositionFigures.Spans;
import nl.smartindustry.transform.topic.productivity.DecompositionTopic.Kind;
import nl.smartindustry.transform.topic.productivity.Part.Estimated;

/**
 * The figures of one window: every method, the range over methods, and where their signs differ.
 *
 * @param statuses how final the production statistics of each year are
 */
record WindowFigures(
    DecompositionTopic topic, Spans spans, WindowParts window, Map<Integer, String> statuses) {
  private static final String CONFLICT = "methods differ in sign";
  private static final String LOWEST = "lowest";
  private static final String HIGHEST = "highest";
  private static final String DROPPED = "decomposition_labour_not_followed";
  private static final String SIGNS = "decomposition_methods_differ_in_sign";

  List<Figure> figures(List<Estimated> estimates) {
    var comparisons = MethodRange.of(estimates);
    var figures = new ArrayList<Figure>();
    for (var suffix : spans.suffixes(window.window().years())) {
      estimates.stream()
          .filter(one -> one.part().isPublished())
          .forEach(one -> figures.add(figure(one, suffix, comparisons)));
      comparisons.forEach(one -> figures.addAll(range(one, suffix)));
    }
    return figures;
  }

  private Figure figure(Estimated one, String suffix, List<MethodRange> comparisons) {
    var part = one.part();
    boolean conflict =
        part.isByMethod()
            && comparisons.stream()
                .anyMatch(
                    other ->
                        other.at().equals(part.at())
                            && other.kind() == part.kind()
                            && other.conflicts());
    return place(part.at().withSplit(part.split() + suffix), conflict)
        .figure(topic.of(part.kind()), new Computed(one.figure()), part.support());
  }

  private List<Figure> range(MethodRange one, String suffix) {
    var figures = new ArrayList<Figure>();
    one.over(topic.windows().range())
        .ifPresent(
            range -> {
              figures.add(bound(one, LOWEST, suffix, range.getMin()));
              figures.add(bound(one, HIGHEST, suffix, range.getMax()));
            });
    return figures;
  }

  private Figure bound(MethodRange one, String split, String suffix, double value) {
    var methods =
        topic.windows().range().stream().map(method -> key(one, Part.code(method) + suffix));
    return place(one.at().withSplit(split + suffix), one.conflicts())
        .figure(
            topic.of(one.kind()),
            new Computed(new Estimated(one.example(), value, Double.NaN).figure()),
            one.example().support().madeOf(Relation.RESTS_ON, methods.toList()));
  }

  private ObservationKey key(MethodRange one, String split) {
    return place(one.at().withSplit(split), false).key(topic.of(one.kind()));
  }

  private Place place(Breakdown at, boolean conflict) {
    var years = window.window().years();
    var remark = "%d to %d".formatted(years.from(), years.to());
    return new Place(
        at, years.to(), statuses.get(years.to()), conflict ? remark + "; " + CONFLICT : remark);
  }

  /** Labour that could not be followed, and each part that may be seen and has no certain sign. */
  List<QualityIndicator> quality(List<Estimated> estimates) {
    var years = window.window().years();
    var everyone = window.everyone();
    var quality = new ArrayList<QualityIndicator>();
    quality.add(
        measure(
            DROPPED,
            "from_" + years.from(),
            everyone.droppedShare(window.window().panel()),
            everyone.droppedUnits() + " units"));
    var suffix = spans.suffixes(years).get(0);
    for (var one : MethodRange.of(estimates)) {
      if (one.conflicts()) {
        var code = topic.of(one.kind()).code();
        var group = "%s %s from_%d".formatted(code, one.at().activity(), years.from());
        quality.add(
            measure(SIGNS, group, one.negative(), signs(one))
                .of(key(one, one.example().split() + suffix)));
      }
    }
    return quality;
  }

  private QualityIndicator measure(String name, String group, double value, String note) {
    var period = String.valueOf(window.window().years().to());
    return new QualityIndicator(name, ProductionPanel.TABLE, period, group, value, note);
  }

  private static String signs(MethodRange one) {
    return one.values().entrySet().stream()
        .map(entry -> entry.getKey() + " " + MethodRange.sign(entry.getValue()))
        .collect(Collectors.joining(", "));
  }

  /**
   * What the methods say of one part, beside each other. Reallocation has the cross term of a
   * method that keeps it apart, so that every method's parts add up to the same change.
   *
   * @param example the part by the first method
   * @param values by method, of those for which it is defined
   */
  record MethodRange(Part example, Map<DecompositionMethod, Double> values) {
    /** What is less is nothing: exit is, by Baldwin and Gu, but for rounding. */
    private static final double ROUNDING = 1e-12;

    private record Compared(Breakdown at, Kind kind) {}

    /** One comparison for each place and part. */
    static List<MethodRange> of(List<Estimated> estimates) {
      var found = new LinkedHashMap<Compared, MethodRange>();
      for (var one : estimates) {
        var part = one.part();
        if (part.isByMethod() && !Double.isNaN(one.value())) {
          found
              .computeIfAbsent(
                  new Compared(part.at(), part.kind()),
                  compared -> new MethodRange(part, new LinkedHashMap<>()))
              .values()
              .merge(DecompositionMethod.valueOf(part.method()), one.value(), Double::sum);
        }
      }
      return new ArrayList<>(found.values());
    }

    Breakdown at() {
      return example.at();
    }

    Kind kind() {
      return example.kind();
    }

    /** Whether some methods say that it adds and others that it takes away. */
    boolean conflicts() {
      return negative() > 0 && values.values().stream().anyMatch(value -> sign(value) == '+');
    }

    /** How many methods say that it takes away. */
    long negative() {
      return values.values().stream().filter(value -> sign(value) == '-').count();
    }

    /** A plus, a minus, or 0. */
    static char sign(double value) {
      if (Math.abs(value) <= ROUNDING) {
        return '0';
      }
      return value < 0 ? '-' : '+';
    }

    /** The lowest and the highest over some methods; empty where one of them has none. */
    Optional<DoubleSummaryStatistics> over(List<DecompositionMethod> methods) {
      return values.keySet().containsAll(methods)
          ? Optional.of(methods.stream().mapToDouble(values::get).summaryStatistics())
          : Optional.empty();
    }
  }
}
