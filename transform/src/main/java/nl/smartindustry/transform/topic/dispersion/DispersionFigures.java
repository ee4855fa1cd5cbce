package nl.smartindustry.transform.topic.dispersion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.smartindustry.transform.catalogue.Dimensions;
import nl.smartindustry.transform.method.replicates.RaoWu;
import nl.smartindustry.transform.method.replicates.ReplicateVariance;
import nl.smartindustry.transform.method.replicates.Replicated;
import nl.smartindustry.transform.method.sample.Microdata;
import nl.smartindustry.transform.safe.CellRules;
import nl.smartindustry.transform.safe.CellRules.Support;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.safe.Observation.Notes;
import nl.smartindustry.transform.safe.ObservationKey;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.survey.QualityIndicator;
import nl.smartindustry.transform.survey.estimate.Outcome.Exposure;
import nl.smartindustry.transform.topic.Continuity;
import nl.smartindustry.transform.topic.ProductionYear;
import nl.smartindustry.transform.topic.dispersion.Asked.Basis;
import nl.smartindustry.transform.topic.dispersion.Asked.Scale;
import nl.smartindustry.transform.topic.dispersion.YearFigures.Growth;

/** Spread, frontier and growth by place of every year that the production statistics have. */
public record DispersionFigures(
    DispersionCatalogue catalogue, Dimensions dimensions, CellRules rules) {
  /** The division of enterprises by which the production statistics were sampled. */
  private static final String SAMPLED_BY = "stratum_size";

  /** What a night has of them. */
  public record Found(List<Observation> observations, List<QualityIndicator> quality) {
    public Found {
      observations = List.copyOf(observations);
      quality = List.copyOf(quality);
    }
  }

  /**
   * All figures.
   *
   * @param production see {@code ProductionPanel}
   * @param continuity which enterprises are not the same in two years
   */
  public Found of(Microdata production, Continuity continuity) {
    var samples =
        ProductionYear.of(production, dimensions.dimension(SAMPLED_BY)).stream()
            .map(year -> YearDomains.of(year, catalogue))
            .toList();
    if (samples.isEmpty()) {
      return new Found(List.of(), List.of());
    }
    var leaders = FirstLeaders.of(samples.get(0), FrontierDefinition.of(catalogue.frontier()));
    var years =
        IntStream.range(0, samples.size())
            .parallel()
            .mapToObj(i -> asked(samples, i, leaders, continuity))
            .map(one -> EstimatedYear.of(one, catalogue.replicates(), catalogue.seed()))
            .toList();
    var observations = new ArrayList<Observation>();
    years.forEach(year -> observations.addAll(observations(year)));
    var divergence = new Divergence(catalogue, years.get(0));
    var later = years.subList(1, years.size());
    later.forEach(year -> observations.addAll(changes(divergence, year)));
    var concentration = new ConcentrationFigures(catalogue, dimensions);
    samples.forEach(sample -> observations.addAll(concentration.of(sample)));
    return new Found(observations, quality(samples, divergence, later));
  }

  private YearFigures asked(
      List<YearDomains> samples, int place, FirstLeaders leaders, Continuity continuity) {
    var sample = samples.get(place);
    var next =
        samples.stream().filter(one -> one.year().year() == sample.year().year() + 1).findFirst();
    return new YearFigures(
        sample, dimensions, leaders, next.map(to -> growth(sample, to, continuity)));
  }

  /** Log growth of those that both years have and that are the same enterprise in both. */
  private static Growth growth(YearDomains from, YearDomains to, Continuity continuity) {
    var later = new HashMap<Integer, Double>();
    var codes = to.year().codes("enterprise").of();
    IntStream.range(0, codes.length).forEach(k -> later.put(codes[k], to.productivity()[k]));
    var window = Optional.ofNullable(continuity.window(from.year().year(), to.year().year()));
    var tied = window.map(Continuity.Window::units).orElse(Map.of());
    var enterprises = from.year().codes("enterprise");
    var growth = new double[from.productivity().length];
    Arrays.setAll(
        growth,
        k ->
            tied.containsKey(enterprises.level(k))
                ? Double.NaN
                : later.getOrDefault(enterprises.of()[k], Double.NaN) - from.productivity()[k]);
    return new Growth(to.year(), growth);
  }

  private List<Observation> observations(EstimatedYear year) {
    return IntStream.range(0, year.asked().size())
        .mapToObj(i -> observation(year.asked().get(i), year.estimated(i)))
        .toList();
  }

  private List<Observation> changes(Divergence divergence, EstimatedYear year) {
    return divergence.until(year).stream()
        .map(one -> observation(one.asked(), one.estimated()))
        .toList();
  }

  private Observation observation(Asked asked, Estimated estimated) {
    var statistic = asked.indicator();
    var unit = asked.scale() == Scale.POINTS ? "LOGPT" : statistic.unit();
    var basis = asked.basis();
    var support =
        new Support(basis.respondents(), new Exposure(basis.contributors(), 0, 0, 0), Double.NaN);
    return new Observation(
        ObservationKey.annual(statistic, asked.at(), unit, String.valueOf(basis.year().year())),
        rules.cell(statistic.publication(), estimated.figure(asked), support),
        Notes.of(statistic, basis.year().status(), "1"));
  }

  private List<QualityIndicator> quality(
      List<YearDomains> samples, Divergence divergence, List<EstimatedYear> later) {
    var measures = new ArrayList<QualityIndicator>();
    for (var sample : samples) {
      var industries = sample.industries(sample.members());
      measures.add(measure("without_log_productivity", sample, sample.withoutProductivity()));
      measures.add(measure("in_small_industries", sample, industries.leftOut().length));
    }
    later.forEach(year -> measures.add(divergence.agreement(year)));
    return measures;
  }

  private QualityIndicator measure(String name, YearDomains sample, double value) {
    var spread = catalogue.spread();
    return new QualityIndicator(
        name,
        spread.measure().sources().get(0),
        String.valueOf(sample.year().year()),
        spread.code(),
        value,
        "of %d enterprises, unweighted".formatted(sample.members().length));
  }

  /**
   * How much further the leaders are from the median than in the first year, by every definition of
   * leaders: never one of them alone, as their signs may differ.
   */
  record Divergence(DispersionCatalogue catalogue, EstimatedYear first) {
    /** A change with what is asked of it, as its place and its number. */
    record Change(Asked asked, Estimated estimated) {}

    List<Change> until(EstimatedYear year) {
      var changes = new ArrayList<Change>();
      var frontier = catalogue.frontier();
      for (var definition : FrontierDefinition.of(frontier)) {
        int place = year.place(frontier.code(), definition.code());
        int before = first.place(frontier.code(), definition.code());
        var now = year.asked().get(place).basis();
        var then = first.asked().get(before).basis();
        var basis =
            new Basis(
                now.year(),
                Math.min(now.respondents(), then.respondents()),
                Math.min(now.contributors(), then.contributors()),
                now.population());
        var at = Breakdown.TOTAL.withSplit("divergence_" + definition.code());
        changes.add(
            new Change(
                new Asked(frontier, at, Scale.POINTS, w -> Double.NaN, basis),
                year.since(first, place, before)));
      }
      return changes;
    }

    /** How many of the definitions see leaders pull away. */
    QualityIndicator agreement(EstimatedYear year) {
      var changes = until(year);
      long wider = changes.stream().filter(one -> one.estimated().logarithm() > 0).count();
      return new QualityIndicator(
          "definitions_with_divergence",
          catalogue.frontier().measure().sources().get(0),
          String.valueOf(year.year().year()),
          catalogue.frontier().code(),
          wider,
          "of %d definitions, since %d".formatted(changes.size(), first.year().year()));
    }
  }

  /**
   * The figures of one year with their replicates, by the rescaled bootstrap: the draws of an
   * enterprise are nearly the same in every year, so that years can be compared.
   */
  record EstimatedYear(ProductionYear year, List<Asked> asked, Replicated replicated) {
    static EstimatedYear of(YearFigures figures, int replicates, long seed) {
      var year = figures.sample().year();
      var asked = figures.all();
      var weights = RaoWu.of(year.design(), year.codes("enterprise"), seed).replicates(replicates);
      var replicated =
          ReplicateVariance.of(
              weights,
              w -> asked.stream().mapToDouble(one -> one.value().applyAsDouble(w)).toArray());
      return new EstimatedYear(year, asked, replicated);
    }

    /** One figure by its place among those asked. */
    Estimated estimated(int place) {
      return new Estimated(replicated.estimates()[place], replicated.se(place));
    }

    /** The place of the figure of an indicator that lies under a code of BREAKDOWN. */
    int place(String indicator, String split) {
      return IntStream.range(0, asked.size())
          .filter(
              i ->
                  asked.get(i).indicator().code().equals(indicator)
                      && asked.get(i).at().split().equals(split))
          .findFirst()
          .orElseThrow();
    }

    /** How much a figure differs from that of an earlier year. */
    Estimated since(EstimatedYear before, int place, int placeBefore) {
      double variance =
          replicated.variance(place)
              + before.replicated.variance(placeBefore)
              - 2 * replicated.covariance(place, before.replicated, placeBefore);
      return new Estimated(
          replicated.estimates()[place] - before.replicated.estimates()[placeBefore],
          Math.sqrt(Math.max(0, variance)));
    }
  }
}
