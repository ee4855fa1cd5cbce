package nl.smartindustry.transform.topic.decomposition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.smartindustry.transform.catalogue.Dimension.Band;
import nl.smartindustry.transform.catalogue.Dimensions;
import nl.smartindustry.transform.method.decomposition.Component;
import nl.smartindustry.transform.method.decomposition.Level;
import nl.smartindustry.transform.method.decomposition.Lives;
import nl.smartindustry.transform.method.decomposition.Method;
import nl.smartindustry.transform.method.decomposition.Panel;
import nl.smartindustry.transform.method.replicates.RaoWu;
import nl.smartindustry.transform.method.replicates.ReplicateWeights;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.method.sample.Microdata;
import nl.smartindustry.transform.safe.CellRules;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.safe.Reason;
import nl.smartindustry.transform.survey.QualityIndicator;
import nl.smartindustry.transform.topic.Adoption;
import nl.smartindustry.transform.topic.Continuity;
import nl.smartindustry.transform.topic.ProductionYear;
import nl.smartindustry.transform.topic.decomposition.Cells.Place;
import nl.smartindustry.transform.topic.decomposition.DecompositionCatalogue.Kind;

/** Where the growth of productivity comes from, over every window that the register knows. */
public final class DecompositionFigures {
  private static final String STRATA = "stratum_size";
  private static final String SIZES = "size";
  private static final String NO_FRAME =
      "who entered and left is told by register frames of both years";

  private final DecompositionCatalogue catalogue;
  private final Cells cells;
  private final Dimensions dimensions;

  public DecompositionFigures(
      DecompositionCatalogue catalogue, CellRules rules, Dimensions dimensions) {
    this.catalogue = catalogue;
    this.cells = new Cells(rules);
    this.dimensions = dimensions;
  }

  /** Figures, and what is to be said of their quality. */
  public record Result(List<Observation> observations, List<QualityIndicator> quality) {}

  /**
   * All figures of the production statistics.
   *
   * @throws nl.smartindustry.ingest.definition.Refusal where parts do not add up (70)
   */
  public Result of(Microdata production, Adoption adoption, Continuity continuity) {
    var years = ProductionYear.of(production, dimensions.dimension(STRATA));
    var spans = spans(continuity, years);
    var levels = levels(years);
    var windows =
        spans.windows().stream()
            .map(window -> UnitWindow.of(production, window, catalogue.labour()))
            .map(window -> new WindowParts(window, production, adoption, catalogue))
            .toList();
    var weights = ProductionWeights.of(production, years, catalogue.replicates(), catalogue.seed());
    var estimated =
        Estimated.of(weights, Stream.concat(levels.stream(), windows.stream()).toList());
    var statuses =
        years.stream().collect(Collectors.toMap(ProductionYear::year, ProductionYear::status));
    var observations = new ArrayList<Observation>(missing(spans, statuses));
    for (int i = 0; i < levels.size(); i++) {
      observations.addAll(allocation(levels.get(i).year(), estimated.get(i)));
    }
    var quality = new ArrayList<QualityIndicator>();
    for (int i = 0; i < windows.size(); i++) {
      var cellsOfWindow = new WindowCells(catalogue, cells, spans, windows.get(i), statuses);
      var ofWindow = estimated.get(levels.size() + i);
      observations.addAll(cellsOfWindow.observations(ofWindow));
      quality.addAll(cellsOfWindow.quality(ofWindow));
    }
    return new Result(observations, quality);
  }

  private Spans spans(Continuity continuity, List<ProductionYear> years) {
    var numbers =
        years.stream().map(ProductionYear::year).collect(Collectors.toCollection(TreeSet::new));
    return Spans.of(continuity, numbers, catalogue.longest());
  }

  private List<AllocationParts> levels(List<ProductionYear> years) {
    var sizes = dimensions.dimension(SIZES).bands().stream().map(Band::code).toList();
    return years.stream()
        .map(year -> new AllocationParts(year, catalogue.labour(), sizes))
        .toList();
  }

  private List<Observation> allocation(ProductionYear year, List<Estimated> estimated) {
    return estimated.stream()
        .map(
            one ->
                cells.of(
                    catalogue.of(Kind.ALLOCATION),
                    new Place(one.part().at(), year.year(), year.status(), ""),
                    one.value(),
                    one.error(),
                    one.part().support()))
        .toList();
  }

  private List<Observation> missing(Spans spans, Map<Integer, String> statuses) {
    var observations = new ArrayList<Observation>();
    for (int year : spans.missing()) {
      for (var kind : Kind.parts()) {
        for (var method : catalogue.methods()) {
          var at = Breakdown.TOTAL.withSplit(Part.code(method));
          var place = new Place(at, year, statuses.get(year), NO_FRAME);
          observations.add(cells.absent(catalogue.of(kind), place, Reason.NOT_DELIVERED));
        }
      }
    }
    return observations;
  }

  /**
   * Replicate weights of all records of the production statistics together. An enterprise has the
   * same draws in every year, so that a change has the error of a panel.
   */
  static final class ProductionWeights {
    private ProductionWeights() {}

    static ReplicateWeights of(
        Microdata production, List<ProductionYear> years, int replicates, long seed) {
      var drawn =
          years.stream()
              .map(year -> RaoWu.of(year.design(), year.codes("enterprise"), seed))
              .map(year -> year.replicates(replicates))
              .toList();
      var base = production.numbers("weight");
      return ReplicateWeights.bootstrap(
          base,
          replicates,
          b -> {
            var weights = base.clone();
            for (int y = 0; y < drawn.size(); y++) {
              put(drawn.get(y).columns().apply(b), years.get(y).rows(), weights);
            }
            return weights;
          });
    }

    private static void put(double[] ofYear, int[] rows, double[] weights) {
      for (int i = 0; i < rows.length; i++) {
        weights[rows[i]] = ofYear[i];
      }
    }
  }

  /**
   * Allocative efficiency in one year, of all, of each branch, of each size class and of their
   * crossing: how much more of the labour the more productive enterprises have.
   */
  static final class AllocationParts implements Parts {
    private final ProductionYear year;
    private final Panel panel;
    private final List<int[]> rows = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();

    /**
     * Prepares the domains of a year.
     *
     * @param sizes the size classes that are told of
     */
    AllocationParts(ProductionYear year, String labour, List<String> sizes) {
      this.year = year;
      var phi = year.logProductivity(labour);
      var period = new long[phi.length];
      this.panel =
          new Panel(
              year.codes("enterprise"),
              period,
              year.weights(),
              year.numbers(labour),
              phi,
              Lives.BY_PRESENCE);
      var activity = year.codes("activity");
      var size = year.codes("size");
      add(Breakdown.TOTAL, row -> true);
      for (var branch : activity.levels()) {
        add(Breakdown.TOTAL.withActivity(branch), of(activity, branch));
      }
      for (var one : sizes) {
        add(Breakdown.TOTAL.withSize(one), of(size, one));
        for (var branch : activity.levels()) {
          add(
              Breakdown.TOTAL.withActivity(branch).withSize(one),
              of(activity, branch).and(of(size, one)));
        }
      }
    }

    private static IntPredicate of(Codes codes, String level) {
      int at = codes.levels().indexOf(level);
      return row -> at >= 0 && codes.of()[row] == at;
    }

    private void add(Breakdown at, IntPredicate among) {
      var domain =
          IntStream.range(0, panel.size())
              .filter(row -> panel.isValid(row) && among.test(row))
              .toArray();
      if (domain.length == 0) {
        return;
      }
      long population = Math.round(Level.of(panel, domain).weight());
      var support = new Part.Contributors(domain.length, domain.length, population);
      rows.add(domain);
      parts.add(new Part(at, Method.OP.name(), Component.COVARIANCE, support));
    }

    @Override
    public List<Part> parts() {
      return List.copyOf(parts);
    }

    @Override
    public double[] with(double[] weights) {
      int[] places = year.rows();
      var ofYear = new double[places.length];
      for (int i = 0; i < places.length; i++) {
        ofYear[i] = weights[places[i]];
      }
      var weighed = panel.weighing(ofYear);
      return rows.stream().mapToDouble(domain -> Level.of(weighed, domain).covariance()).toArray();
    }

    ProductionYear year() {
      return year;
    }
  }
}
