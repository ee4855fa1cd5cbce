package nl.smartindustry.transform.command.estimate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.command.DataFile;
import nl.smartindustry.transform.command.WantedColumns;
import nl.smartindustry.transform.method.inference.Estimand;
import nl.smartindustry.transform.method.inference.Estimates;
import nl.smartindustry.transform.method.inference.Interval;
import nl.smartindustry.transform.method.inference.PointEstimate;
import nl.smartindustry.transform.method.inference.PointEstimate.Support;
import nl.smartindustry.transform.method.inference.Request;
import nl.smartindustry.transform.method.sample.Crossing;
import nl.smartindustry.transform.method.sample.Microdata;
import nl.smartindustry.transform.method.smallarea.Area;
import nl.smartindustry.transform.method.smallarea.SamplingVariance;
import nl.smartindustry.transform.method.smallarea.SmallAreaEstimate;
import nl.smartindustry.transform.method.smallarea.SmallAreas;

/** The rows of the small-area model: estimator {@code small_area}, always flagged experimental. */
record SmallAreaRows(PreparedWave wave, SmallAreaSpec asked, SourceTables tables) {
  private static final String POPULATION = "population";

  /** What the register says of an area. */
  private record Known(double population, List<Double> covariates) {}

  List<OutputRow> rows() {
    var national = wave.domains(List.of());
    var areas = wave.domains(asked.areas());
    var known = asked.covariates() == null ? Map.<String, Known>of() : known();
    var rows = new ArrayList<OutputRow>();
    for (var item : asked.items()) {
      var request =
          new Request(List.of(new Estimand.Mean(item)), List.of(national, areas), wave.imputed());
      var direct = Estimates.of(wave.data(), wave.weighting(), request);
      var all = direct.get(0).figures().get(0);
      rows.addAll(rows(item, all, areas(areas, direct.get(1).figures(), known)));
    }
    return rows;
  }

  private List<OutputRow> rows(String item, PointEstimate national, List<Area> areas) {
    if (!Double.isFinite(national.logit().low())) {
      throw Refusal.data(
          "small_areas, item '%s': not a share between 0 and 1 (a column of 0 and 1)", item);
    }
    var fitted = SmallAreas.estimate(areas, national.estimate(), asked.variance());
    var rows = new ArrayList<OutputRow>();
    for (int a = 0; a < areas.size(); a++) {
      var figure = figure(fitted.estimates().get(a), areas.get(a), fitted.model().truncated());
      rows.add(new OutputRow("small_area", areas.get(a).name(), item, figure));
    }
    return rows;
  }

  private static PointEstimate figure(SmallAreaEstimate estimate, Area area, boolean truncated) {
    var flags = new ArrayList<>(List.of("experimental"));
    flags.add(estimate.source().toString().toLowerCase(java.util.Locale.ROOT));
    if (truncated) {
      flags.add("no_variance_between_areas");
    }
    return new PointEstimate(
        estimate.estimate(),
        estimate.rootMeanSquaredError(),
        new Interval(estimate.low(), estimate.high()),
        Interval.NONE,
        new Support(area.respondents(), area.population(), Double.NaN, 0, 0),
        flags);
  }

  /** Every area that the sample or the register knows, by name. */
  private static List<Area> areas(
      Crossing set, List<PointEstimate> figures, Map<String, Known> known) {
    var index = new LinkedHashMap<String, Integer>();
    for (int d = 0; d < set.size(); d++) {
      index.put(set.label(d), d);
    }
    if (known.isEmpty()) {
      return index.entrySet().stream()
          .map(entry -> area(entry.getKey(), figures.get(entry.getValue()), null))
          .toList();
    }
    for (var name : index.keySet()) {
      if (!known.containsKey(name)) {
        throw Refusal.data("Area '%s': in the sample, but not in the covariates (in both)", name);
      }
    }
    return known.entrySet().stream()
        .map(
            entry -> {
              var d = index.get(entry.getKey());
              return area(entry.getKey(), d == null ? null : figures.get(d), entry.getValue());
            })
        .toList();
  }

  private static Area area(String name, PointEstimate direct, Known known) {
    return known == null
        ? Area.of(name, direct, direct.support().nHat(), List.of())
        : Area.of(name, direct, known.population(), known.covariates());
  }

  private Map<String, Known> known() {
    var source = tables.source(asked.covariates());
    var covariates =
        source.header().stream()
            .filter(name -> !asked.areas().contains(name) && !name.equals(POPULATION))
            .toList();
    var wanted = new WantedColumns().texts(asked.areas()).number(POPULATION).numbers(covariates);
    var file = tables.plain(asked.covariates(), wanted);
    asked.areas().forEach(file::completeCodes);
    var table = file.data();
    var areas = table.crossing(asked.areas());
    var known = new LinkedHashMap<String, Known>();
    for (int d = 0; d < areas.size(); d++) {
      known.put(areas.label(d), null);
    }
    for (int k = 0; k < table.size(); k++) {
      var name = areas.label(areas.of()[k]);
      if (known.put(name, known(table, k, covariates)) != null) {
        throw file.refusal(k, "area '%s': on a line before too (each once)".formatted(name));
      }
    }
    return known;
  }

  private static Known known(Microdata table, int row, List<String> covariates) {
    return new Known(
        table.numbers(POPULATION)[row],
        covariates.stream().map(name -> table.numbers(name)[row]).toList());
  }

  /**
   * Shares of areas that have too few answers of their own, by a model; experimental.
   *
   * @param areas columns whose crossing is an area
   * @param items columns of 0 and 1
   * @param covariates a table with one row per area of the population: the area's columns, {@code
   *     population}, and numbers known for every area; none where absent
   * @param variance how the direct estimates' own variances are taken
   */
  public record SmallAreaSpec(
      List<String> areas, List<String> items, DataFile covariates, SamplingVariance variance) {
    public SmallAreaSpec {
      areas = areas == null ? List.of() : List.copyOf(areas);
      items = items == null ? List.of() : List.copyOf(items);
      variance = variance == null ? SamplingVariance.DIRECT : variance;
      if (areas.isEmpty() || items.isEmpty()) {
        throw new IllegalArgumentException("needs areas and items (columns)");
      }
    }
  }
}
