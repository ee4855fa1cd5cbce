package nl.smartindustry.transform.safe;

import java.util.List;
import java.util.function.Predicate;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.catalogue.IndicatorCatalogue;
import nl.smartindustry.transform.catalogue.Kind;
import nl.smartindustry.transform.catalogue.SurveyIndicator;
import nl.smartindustry.transform.catalogue.UnitMeasure;
import nl.smartindustry.transform.method.inference.Interval;
import nl.smartindustry.transform.safe.PrecisionClass.Precision;
import nl.smartindustry.transform.survey.estimate.DomainEstimate;
import nl.smartindustry.transform.survey.estimate.ModelledShares;
import nl.smartindustry.transform.survey.estimate.Outcome.Compared;
import nl.smartindustry.transform.survey.estimate.Outcome.Computed;
import nl.smartindustry.transform.survey.estimate.Outcome.Missing;
import nl.smartindustry.transform.survey.estimate.SampleEstimate;

/**
 * From estimates to cells: primary suppression first, then precision. Secondary protection, which
 * keeps a suppressed cell from being derived from its neighbours, is not applied yet.
 */
public record SurveyDisclosure(
    IndicatorCatalogue catalogue,
    List<PrecisionClass> precisions,
    List<DisclosureClass> disclosures) {
  /** {@code OBS_STATUS} of a figure that a model gives. */
  private static final String MODELLED = "e";

  /** Loads {@code precision.yaml} and {@code disclosure.yaml}; unknown classes are refused. */
  public static SurveyDisclosure load(Definitions definitions, IndicatorCatalogue catalogue) {
    var control =
        new SurveyDisclosure(
            catalogue,
            definitions.readList("precision.yaml", PrecisionClass.class),
            definitions.readList("disclosure.yaml", DisclosureClass.class));
    catalogue.indicators().forEach(control::precision);
    catalogue.indicators().forEach(control::disclosure);
    return control;
  }

  /** What a reader may see of an estimate. */
  public Cell decide(DomainEstimate estimate) {
    return estimate
        .outcome()
        .match(
            computed -> decide(estimate, computed),
            compared -> decide(estimate, compared),
            SurveyDisclosure::absent);
  }

  private Cell decide(DomainEstimate estimate, Computed computed) {
    var indicator = estimate.indicator();
    boolean amounts =
        !indicator.kind().isShare()
            || estimate.unit().weighing() != UnitMeasure.Weighing.ENTERPRISES;
    var sensitive = disclosure(indicator).sensitive(computed.exposure(), amounts);
    if (sensitive.isPresent()) {
      return new Cell.Suppressed(sensitive.get());
    }
    var verdict = judge(estimate, computed);
    var cell = cell(verdict, computed.estimate(), computed.interval());
    return ModelledShares.holds(estimate) && cell instanceof Cell.Published figure
        ? new Cell.Published(figure.value(), MODELLED + figure.observationStatus())
        : cell;
  }

  /** A comparison is no safer and no more certain than what it compares. */
  private Cell decide(DomainEstimate estimate, Compared compared) {
    var parts = of(estimate);
    for (var part : List.of(compared.first(), compared.second())) {
      var cell = decide(parts, part);
      if (!(cell instanceof Cell.Published)) {
        return cell instanceof Cell.Suppressed ? cell : unreliable(compared.difference());
      }
    }
    if (!Double.isFinite(compared.difference().value())) {
      return new Cell.Absent(Reason.NOT_COMPARABLE);
    }
    var verdict =
        judge(parts, compared.first())
            .or(judge(parts, compared.second()))
            .or(judgeDifference(estimate, compared));
    return cell(verdict, compared.difference(), compared.difference().normal());
  }

  /** The estimate as if it were of the indicator that it compares. */
  private DomainEstimate of(DomainEstimate estimate) {
    var from = estimate.indicator().measure().of();
    var indicator =
        from.isEmpty()
            ? estimate.indicator()
            : catalogue.indicator(from.get(estimate.technology()));
    return new DomainEstimate(
        indicator,
        indicator.measure().units().get(0),
        estimate.period(),
        estimate.domain(),
        estimate.technology(),
        estimate.split(),
        estimate.outcome());
  }

  private Precision judge(DomainEstimate estimate, Computed computed) {
    return precision(estimate.indicator())
        .judge(candidate(estimate, computed.estimate(), computed.nonResponse()));
  }

  /** A growth rate is judged by its levels: its own coefficient of variation means nothing. */
  private Precision judgeDifference(DomainEstimate estimate, Compared compared) {
    if (estimate.indicator().kind() == Kind.GROWTH) {
      return Precision.SUFFICIENT;
    }
    return precision(estimate.indicator()).judge(candidate(estimate, compared.difference(), 0));
  }

  private PrecisionClass.Candidate candidate(
      DomainEstimate estimate, SampleEstimate figure, double nonResponse) {
    double variation =
        figure.value() == 0 && figure.standardError() == 0 ? 0 : figure.variationCoefficient();
    var totals = catalogue.dimensions().totals();
    var domain = estimate.domain();
    boolean total =
        domain.activity().equals(totals.get("ACTIVITY"))
            && domain.size().equals(totals.get("SIZE"))
            && domain.region().equals(totals.get("REGION"))
            && estimate.split().equals(DomainEstimate.NO_SPLIT)
            && estimate.technology().equals(DomainEstimate.NO_TECHNOLOGY);
    return new PrecisionClass.Candidate(
        figure.respondents(), figure.standardError(), variation, nonResponse, total, Double.NaN);
  }

  private static Cell cell(Precision verdict, SampleEstimate estimate, Interval interval) {
    if (verdict == Precision.INSUFFICIENT) {
      return unreliable(estimate);
    }
    var figure =
        new Estimate(
            estimate.value(),
            defined(estimate.standardError()),
            defined(estimate.variationCoefficient()),
            defined(interval.low()),
            defined(interval.high()),
            estimate.respondents(),
            estimate.population());
    return new Cell.Published(figure, verdict == Precision.LOW ? "u" : "");
  }

  private static Cell unreliable(SampleEstimate estimate) {
    return new Cell.Unreliable(estimate.respondents(), estimate.population());
  }

  private static Cell absent(Missing missing) {
    return new Cell.Absent(Reason.valueOf(missing.why().name()));
  }

  private static Double defined(double value) {
    return Double.isFinite(value) ? value : null;
  }

  private PrecisionClass precision(SurveyIndicator indicator) {
    var name = indicator.publication().precision();
    return find(precisions, c -> c.name().equals(name), "Precision class", indicator, name);
  }

  private DisclosureClass disclosure(SurveyIndicator indicator) {
    var name = indicator.publication().disclosure();
    return find(disclosures, c -> c.name().equals(name), "Disclosure class", indicator, name);
  }

  private static <T> T find(
      List<T> classes, Predicate<T> wanted, String what, SurveyIndicator indicator, String name) {
    return classes.stream()
        .filter(wanted)
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.of(
                    ExitCode.DEFINITIONS,
                    "Indicator '%s': %s '%s' not found",
                    indicator.code(),
                    what.toLowerCase(java.util.Locale.ROOT),
                    name));
  }
}
