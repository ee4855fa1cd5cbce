package nl.smartindustry.transform.topic.programme.fieldlab;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.smartindustry.transform.safe.Cell;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.safe.Reason;
import nl.smartindustry.transform.topic.programme.definition.AdministrativeCatalogue;
import nl.smartindustry.transform.topic.programme.definition.AdministrativeIndicator;
import nl.smartindustry.transform.topic.programme.definition.AdministrativeIndicator.Measure;
import nl.smartindustry.transform.topic.programme.definition.Moment;
import nl.smartindustry.transform.topic.programme.definition.Precision;
import nl.smartindustry.transform.topic.programme.definition.RegionCodes;

/** Direct jobs at active fieldlabs, in full-time equivalents of their last annual return. */
public record DirectJobs(AdministrativeCatalogue catalogue, RegionCodes regions) {

  /**
   * The figures of some moments: public facts, class D5.
   *
   * @return {@code u} where an active fieldlab gave no return; nothing before the first list, for
   *     histories tell of no jobs
   */
  public List<Observation> of(FieldlabRegister register, List<Moment> moments) {
    var observations = new ArrayList<Observation>();
    for (var indicator : catalogue.of(Measure.DIRECT_JOBS)) {
      for (Moment moment : register.describable(moments)) {
        if (!register.reconstructed(moment.day())) {
          observations.addAll(jobs(indicator, moment, register));
        }
      }
    }
    return observations;
  }

  private List<Observation> jobs(
      AdministrativeIndicator indicator, Moment moment, FieldlabRegister register) {
    var active = register.at(moment.day(), indicator.selected("status"));
    var observations = new ArrayList<Observation>();
    var total = jobs(active, register, moment);
    observations.add(moment.observation(indicator, Breakdown.TOTAL, total));
    if (indicator.splitBy("region")) {
      for (String region : regions.parts()) {
        var here = active.stream().filter(one -> one.lies(regions, region)).toList();
        var at = Breakdown.TOTAL.withRegion(region);
        observations.add(moment.observation(indicator, at, jobs(here, register, moment)));
      }
    }
    return observations;
  }

  private Cell jobs(List<Fieldlab> active, FieldlabRegister register, Moment moment) {
    var returns = active.stream().map(one -> one.course().jobs()).toList();
    var given = returns.stream().filter(Objects::nonNull).toList();
    if (given.isEmpty() && !returns.isEmpty()) {
      return new Cell.Absent(Reason.NOT_DELIVERED);
    }
    var sum = given.stream().reduce(BigDecimal.ZERO, BigDecimal::add).doubleValue();
    var cell = catalogue.precision().evidenced(sum, register.evidence(moment.day()), moment.day());
    return given.size() < returns.size() && cell instanceof Cell.Published published
        ? new Cell.Published(published.value(), Precision.WARNING)
        : cell;
  }
}
