package nl.smartindustry.transform.topic.jobs;

import java.util.List;
import nl.smartindustry.transform.safe.Estimate;
import nl.smartindustry.transform.safe.Figure;
import nl.smartindustry.transform.safe.Figure.Computed;
import nl.smartindustry.transform.safe.Figure.Missing;
import nl.smartindustry.transform.safe.Figure.Result;
import nl.smartindustry.transform.safe.Observation.Notes;
import nl.smartindustry.transform.safe.ObservationKey;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.safe.Reason;
import nl.smartindustry.transform.safe.Support;
import nl.smartindustry.transform.topic.jobs.EmploymentCells.Basis;
import nl.smartindustry.transform.topic.jobs.JobsCatalogue.Kind;

/**
 * Makes figures of an indicator of {@code jobs.yaml}.
 *
 * @param referenceYear the year of the reference date, by whose distance a year is provisional
 */
record JobsFigures(JobsCatalogue catalogue, int referenceYear) {
  /**
   * What a figure is made by.
   *
   * @param version of the definition: figures of different ones are not compared
   * @param sources the stored tables
   */
  record Origin(String version, List<String> sources) {
    /** Of employment by a basis. */
    static Origin of(Basis basis) {
      var register = List.of("register_frame", "continuity_unit");
      return basis == Basis.PERSONS
          ? new Origin(basis.code(), register)
          : new Origin(basis.code(), List.of("job_month", "register_frame", "continuity_unit"));
    }
  }

  /** The key of an indicator's headline unit. */
  ObservationKey key(Kind kind, Breakdown at, String period) {
    var indicator = catalogue.of(kind);
    return ObservationKey.annual(indicator, at, indicator.unit(), period);
  }

  /** An indicator's own sources. */
  Origin origin(Kind kind) {
    return new Origin("1", catalogue.of(kind).measure().sources());
  }

  /** A figure on so many enterprises or jobs, without sampling error. */
  Figure counted(
      Kind kind, ObservationKey key, double value, long units, Support support, Origin origin) {
    var estimate = new Estimate(value, null, null, null, null, units, null);
    return figure(kind, key, new Computed(estimate), support, origin);
  }

  /** No figure. */
  Figure missing(Kind kind, ObservationKey key, Reason why) {
    return figure(kind, key, new Missing(why), Support.FACT, origin(kind));
  }

  Figure figure(Kind kind, ObservationKey key, Result result, Support support, Origin origin) {
    var indicator = catalogue.of(kind);
    int year = Integer.parseInt(key.period());
    boolean provisional = year >= referenceYear - catalogue.provisionalYears(kind);
    var notes =
        new Notes(
            indicator.publication().decimals(),
            0,
            provisional ? "voorlopig" : Notes.FINAL,
            origin.version(),
            indicator.publication().note(),
            String.join(" ", origin.sources()));
    return new Figure(key, indicator.publication(), result, support, notes);
  }
}
