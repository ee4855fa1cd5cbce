package nl.smartindustry.transform.topic.dispersion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.smartindustry.transform.catalogue.Dimensions;
import nl.smartindustry.transform.method.dispersion.Concentration;
import nl.smartindustry.transform.safe.Cell;
import nl.smartindustry.transform.safe.Estimate;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.safe.Observation.Notes;
import nl.smartindustry.transform.safe.ObservationKey;
import nl.smartindustry.transform.safe.Reason;
import nl.smartindustry.transform.topic.dispersion.YearDomains.Domain;

/**
 * Concentration of gross output among the enterprises of size classes that are asked completely: of
 * a sample it would be biased, and of a few it would tell who they are.
 */
record ConcentrationFigures(DispersionCatalogue catalogue, Dimensions dimensions) {
  /** Herfindahl and Hirschman: 10,000 where one has all. */
  private static final double MONOPOLY = 10_000;

  private static final double HUNDRED = 100;

  List<Observation> of(YearDomains sample) {
    var observations = new ArrayList<Observation>();
    var sets = catalogue.spread().publication().breakdowns();
    for (var domain : sample.domains(dimensions, sets)) {
      if (catalogue.concentrationSizes().contains(domain.at().size())) {
        observations.addAll(of(sample, domain));
      }
    }
    return observations;
  }

  private List<Observation> of(YearDomains sample, Domain domain) {
    var year = sample.year();
    var output = Concentration.of(domain.members(), year.numbers("production"), year.weights());
    var rule = catalogue.concentrationRule();
    int largest = catalogue.largest();
    return List.of(
        observation(
            sample,
            domain,
            "concentration_hhi",
            "IX",
            cell(output, rule.herfindahl(output), MONOPOLY * output.herfindahl())),
        observation(
            sample,
            domain,
            "concentration_c%d".formatted(largest),
            "PC",
            cell(output, rule.largest(output, largest), HUNDRED * output.largest(largest))));
  }

  private static Cell cell(Concentration output, Optional<Reason> hidden, double value) {
    if (hidden.isPresent()) {
      return new Cell.Suppressed(hidden.get());
    }
    if (!output.isComplete()) {
      return new Cell.Absent(Reason.NOT_COMPUTED);
    }
    long size = output.size();
    return new Cell.Published(new Estimate(value, null, null, null, null, size, size), "");
  }

  private Observation observation(
      YearDomains sample, Domain domain, String split, String unit, Cell cell) {
    var year = sample.year();
    return new Observation(
        ObservationKey.annual(
            catalogue.spread(), domain.at().withSplit(split), unit, String.valueOf(year.year())),
        cell,
        Notes.of(catalogue.spread(), year.status(), "1"));
  }
}
