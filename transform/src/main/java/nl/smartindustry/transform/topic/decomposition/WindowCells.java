package nl.smartindustry.transform.topic.decomposition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.survey.QualityIndicator;
import nl.smartindustry.transform.topic.ProductionPanel;
import nl.smartindustry.transform.topic.decomposition.Cells.Place;

/**
 * What is told of one window: every method, the range over methods, and where their signs differ.
 *
 * @param statuses how final the production statistics of each year are
 */
record WindowCells(
    DecompositionCatalogue catalogue,
    Cells cells,
    Spans spans,
    WindowParts window,
    Map<Integer, String> statuses) {
  private static final String CONFLICT = "methods differ in sign";
  private static final String LOWEST = "lowest";
  private static final String HIGHEST = "highest";
  private static final String DROPPED = "decomposition_labour_not_followed";
  private static final String SIGNS = "decomposition_methods_differ_in_sign";

  List<Observation> observations(List<Estimated> estimates) {
    var comparisons = Comparison.of(estimates);
    var observations = new ArrayList<Observation>();
    for (var suffix : spans.suffixes(window.window().years())) {
      for (var one : estimates) {
        if (one.part().isTold()) {
          observations.add(observation(one, suffix, comparisons));
        }
      }
      comparisons.forEach(one -> observations.addAll(range(one, suffix)));
    }
    return observations;
  }

  private Observation observation(Estimated one, String suffix, List<Comparison> comparisons) {
    var part = one.part();
    boolean conflict =
        comparisons.stream()
            .anyMatch(
                other ->
                    part.isByMethod()
                        && other.at().equals(part.at())
                        && other.kind() == part.kind()
                        && other.conflicts());
    return cells.of(
        catalogue.of(part.kind()),
        place(part.at().withSplit(part.split() + suffix), conflict),
        one.value(),
        one.error(),
        part.support());
  }

  private List<Observation> range(Comparison one, String suffix) {
    var told = new ArrayList<Observation>();
    one.over(catalogue.range())
        .ifPresent(
            range -> {
              told.add(bound(one, LOWEST + suffix, range.getMin()));
              told.add(bound(one, HIGHEST + suffix, range.getMax()));
            });
    return told;
  }

  private Observation bound(Comparison one, String split, double value) {
    var place = place(one.at().withSplit(split), one.conflicts());
    return cells.of(catalogue.of(one.kind()), place, value, Double.NaN, one.support());
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
    var period = String.valueOf(years.to());
    var quality = new ArrayList<QualityIndicator>();
    var everyone = window.everyone();
    quality.add(
        new QualityIndicator(
            DROPPED,
            ProductionPanel.TABLE,
            period,
            "from_" + years.from(),
            everyone.droppedShare(window.window().panel()),
            everyone.droppedUnits() + " units"));
    for (var one : Comparison.of(estimates)) {
      if (one.conflicts() && isSeen(one)) {
        var group =
            "%s %s from_%d"
                .formatted(catalogue.of(one.kind()).code(), one.at().activity(), years.from());
        quality.add(
            new QualityIndicator(
                SIGNS, ProductionPanel.TABLE, period, group, one.negative(), signs(one)));
      }
    }
    return quality;
  }

  private boolean isSeen(Comparison one) {
    return bound(one, LOWEST, 0).cell().figure().filter(f -> f.value() != null).isPresent();
  }

  private static String signs(Comparison one) {
    return one.values().entrySet().stream()
        .map(entry -> entry.getKey() + " " + Comparison.sign(entry.getValue()))
        .collect(Collectors.joining(", "));
  }
}
