package nl.smartindustry.transform.topic.productivity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.method.replicates.RaoWu;
import nl.smartindustry.transform.method.replicates.ReplicateWeights;
import nl.smartindustry.transform.method.sample.Microdata;
import nl.smartindustry.transform.safe.Figure;
import nl.smartindustry.transform.safe.Figure.Computed;
import nl.smartindustry.transform.safe.Figure.Missing;
import nl.smartindustry.transform.safe.Observation.Notes;
import nl.smartindustry.transform.safe.ObservationKey;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.safe.Reason;
import nl.smartindustry.transform.safe.Support;
import nl.smartindustry.transform.survey.QualityIndicator;
import nl.smartindustry.transform.topic.Adoption;
import nl.smartindustry.transform.topic.Continuity;
import nl.smartindustry.transform.topic.ProductionYear;
import nl.smartindustry.transform.topic.Topic.TopicResult;
import nl.smartindustry.transform.topic.productivity.DecompositionTopic.Kind;
import nl.smartindustry.transform.topic.productivity.Part.Estimated;

/** Where the growth of productivity comes from, over every window that the register knows. */
record DecompositionFigures(DecompositionTopic topic) {
  private static final String STRATA = "stratum_size";
  private static final String SIZES = "size";
  private static final String VERSION = "1";
  private static final String NO_FRAME = "entry and exit need register frames of both years";

  /**
   * Where and when.
   *
   * @param status how final its data are
   * @param remark what to know of this figure, besides the note of its indicator; empty for nothing
   */
  record Place(Breakdown at, int year, String status, String remark) {
    ObservationKey key(Indicator statistic) {
      return ObservationKey.annual(statistic, at, statistic.unit(), String.valueOf(year));
    }

    Figure figure(Indicator statistic, Figure.Result result, Support support) {
      var notes = Notes.of(statistic, status, VERSION);
      return new Figure(
          key(statistic),
          statistic.publication(),
          result,
          support,
          remark.isEmpty() ? notes : notes.remarked(remark));
    }
  }

  /**
   * All figures of the production statistics.
   *
   * @throws nl.smartindustry.ingest.definition.Refusal where parts do not add up (70)
   */
  TopicResult of(Microdata production, Adoption adoption, Continuity continuity) {
    var asked = topic.windows();
    var years = ProductionYear.of(production, topic.dimensions().dimension(STRATA));
    var spans = spans(continuity, years);
    var levels = levels(years);
    var windows =
        spans.windows().stream()
            .map(window -> UnitWindow.of(production, window, asked.labour()))
            .map(window -> new WindowParts(window, production, adoption, asked))
            .toList();
    var weights = weights(production, years);
    var estimated =
        Estimated.of(weights, Stream.concat(levels.stream(), windows.stream()).toList());
    var statuses =
        years.stream().collect(Collectors.toMap(ProductionYear::year, ProductionYear::status));
    var figures = new ArrayList<Figure>(missing(spans, statuses));
    for (int i = 0; i < levels.size(); i++) {
      figures.addAll(allocation(levels.get(i).year(), estimated.get(i)));
    }
    var quality = new ArrayList<QualityIndicator>();
    for (int i = 0; i < windows.size(); i++) {
      var window = new WindowFigures(topic, spans, windows.get(i), statuses);
      figures.addAll(window.figures(estimated.get(levels.size() + i)));
      quality.addAll(window.quality(estimated.get(levels.size() + i)));
    }
    return TopicResult.of(figures).withQuality(quality);
  }

  private Spans spans(Continuity continuity, List<ProductionYear> years) {
    var numbers =
        years.stream().map(ProductionYear::year).collect(Collectors.toCollection(TreeSet::new));
    return Spans.of(continuity, numbers, topic.windows().longest());
  }

  private List<AllocationParts> levels(List<ProductionYear> years) {
    var sizes = topic.dimensions().dimension(SIZES).codes();
    return years.stream()
        .map(year -> new AllocationParts(year, topic.windows().labour(), sizes))
        .toList();
  }

  private List<Figure> allocation(ProductionYear year, List<Estimated> estimated) {
    return estimated.stream()
        .map(
            one ->
                new Place(one.part().at(), year.year(), year.status(), "")
                    .figure(
                        topic.of(Kind.ALLOCATION),
                        new Computed(one.figure()),
                        one.part().support()))
        .toList();
  }

  private List<Figure> missing(Spans spans, Map<Integer, String> statuses) {
    var figures = new ArrayList<Figure>();
    for (int year : spans.missing()) {
      for (var kind : Kind.parts()) {
        for (var method : topic.windows().methods()) {
          var at = Breakdown.TOTAL.withSplit(Part.code(method));
          figures.add(
              new Place(at, year, statuses.get(year), NO_FRAME)
                  .figure(topic.of(kind), new Missing(Reason.NOT_DELIVERED), Support.FACT));
        }
      }
    }
    return figures;
  }

  /**
   * Replicate weights of all records of the production statistics together. An enterprise has the
   * same draws in every year, so that a change has the error of a panel.
   */
  private ReplicateWeights weights(Microdata production, List<ProductionYear> years) {
    int replicates = topic.windows().replicates();
    long seed = topic.windows().seed();
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

  /**
   * Which windows there are: each from one year to the next, and the longest that the frames of the
   * register allow.
   *
   * @param windows of both kinds
   * @param longest years of the longest; 0 without any
   * @param missing last years of one-year windows that lack a frame of the register
   */
  record Spans(List<Continuity.Window> windows, int longest, Set<Integer> missing) {
    private static final String LONGEST = "_longest";

    /**
     * Chooses windows.
     *
     * @param years of the production statistics
     * @param most years that a window may take
     */
    static Spans of(Continuity continuity, TreeSet<Integer> years, int most) {
      var known =
          continuity.windows().stream()
              .filter(one -> years.contains(one.from()) && years.contains(one.to()))
              .filter(one -> length(one) <= most)
              .toList();
      int longest = known.stream().mapToInt(Spans::length).max().orElse(0);
      var chosen =
          known.stream().filter(one -> length(one) == 1 || length(one) == longest).toList();
      var missing = new TreeSet<Integer>();
      for (int year : years) {
        if (years.contains(year - 1) && continuity.window(year - 1, year) == null) {
          missing.add(year);
        }
      }
      return new Spans(chosen, longest, missing);
    }

    private static int length(Continuity.Window window) {
      return window.to() - window.from();
    }

    /** What is added to the codes of a window: one that is the longest may also be of one year. */
    List<String> suffixes(Continuity.Window window) {
      var suffixes = new ArrayList<String>();
      if (length(window) == 1) {
        suffixes.add("");
      }
      if (length(window) == longest) {
        suffixes.add(LONGEST);
      }
      return suffixes;
    }
  }
}
