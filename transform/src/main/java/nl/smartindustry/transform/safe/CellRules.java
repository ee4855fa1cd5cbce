package nl.smartindustry.transform.safe;

import java.util.List;
import java.util.Optional;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.catalogue.Publication;
import nl.smartindustry.transform.safe.PrecisionClass.Precision;
import nl.smartindustry.transform.survey.estimate.Outcome.Exposure;

/**
 * From figures that no survey estimator made to cells: primary suppression first, then precision,
 * by the classes that the catalogue names.
 */
public record CellRules(List<PrecisionClass> precisions, List<DisclosureClass> disclosures) {
  private static final double NO_ERROR = 0;

  /** Loads {@code precision.yaml} and {@code disclosure.yaml}. */
  public static CellRules load(Definitions definitions) {
    return new CellRules(
        definitions.readList("precision.yaml", PrecisionClass.class),
        definitions.readList("disclosure.yaml", DisclosureClass.class));
  }

  /**
   * What a figure rests on.
   *
   * @param respondents enterprises in it, unweighted
   * @param exposure its contributors, with the amounts of the two largest and the total; null where
   *     the figure is a count, of which only the number of contributors ({@code respondents}) tells
   * @param coverage part of the population that the figure is made from, in %; NaN where that is
   *     not a question
   */
  public record Support(long respondents, Exposure exposure, double coverage) {
    /** A count or share of so many enterprises. */
    public static Support of(long enterprises) {
      return new Support(enterprises, null, Double.NaN);
    }

    /** An amount. */
    public static Support of(Exposure exposure) {
      return new Support(exposure.contributors(), exposure, Double.NaN);
    }

    public Support covering(double percent) {
      return new Support(respondents, exposure, percent);
    }
  }

  /** Refuses, before Spark starts, classes that are not defined. */
  public void check(List<Indicator> statistics) {
    for (var statistic : statistics) {
      precision(statistic.publication());
      disclosure(statistic.publication());
    }
  }

  /**
   * What a reader may see of a figure.
   *
   * @return suppressed, unreliable (then without a value), or published, with {@code u} where
   *     precision asks for a warning
   */
  public Cell cell(Publication publication, Estimate figure, Support support) {
    var sensitive = disclosure(publication).flatMap(rule -> sensitive(rule, support));
    if (sensitive.isPresent()) {
      return new Cell.Suppressed(sensitive.get());
    }
    if (figure.value() == null || !Double.isFinite(figure.value())) {
      return new Cell.Absent(Reason.NO_OBSERVATIONS);
    }
    var verdict = precision(publication).judge(candidate(figure, support));
    return verdict == Precision.INSUFFICIENT
        ? new Cell.Unreliable(figure.respondents(), figure.population())
        : new Cell.Published(figure, verdict == Precision.LOW ? "u" : "");
  }

  private static Optional<Reason> sensitive(DisclosureClass rule, Support support) {
    var exposure = support.exposure();
    return exposure == null
        ? rule.sensitive(new Exposure(support.respondents(), 0, 0, 0), false)
        : rule.sensitive(exposure, true);
  }

  private static PrecisionClass.Candidate candidate(Estimate figure, Support support) {
    double error = figure.standardError() == null ? NO_ERROR : figure.standardError();
    double variation =
        figure.variationCoefficient() == null ? NO_ERROR : figure.variationCoefficient();
    return new PrecisionClass.Candidate(
        support.respondents(), error, variation, 0, false, support.coverage());
  }

  private PrecisionClass precision(Publication publication) {
    var name = publication.precision();
    return precisions.stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> Refusal.of(ExitCode.DEFINITIONS, "Precision class '%s': not defined", name));
  }

  private Optional<DisclosureClass> disclosure(Publication publication) {
    var name = publication.disclosure();
    if (name.equals(Publication.PUBLIC)) {
      return Optional.empty();
    }
    return Optional.of(
        disclosures.stream()
            .filter(one -> one.name().equals(name))
            .findFirst()
            .orElseThrow(
                () ->
                    Refusal.of(ExitCode.DEFINITIONS, "Disclosure class '%s': not defined", name)));
  }
}
