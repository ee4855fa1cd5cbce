package nl.smartindustry.transform.topic.dispersion;

import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.survey.QualityIndicator;
import nl.smartindustry.transform.topic.dispersion.Asked.Basis;
import nl.smartindustry.transform.topic.dispersion.Asked.Scale;

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
