package nl.smartindustry.transform.source;

import java.util.List;
import nl.smartindustry.transform.catalogue.Statistic;
import nl.smartindustry.transform.disclosure.Observation;

/** Figures that are made of figures: targets, ranks, composite indices. */
public interface DerivedSource {
  /** What it can give. */
  List<Statistic> indicators();

  /** Codes of the indicators it is made of; all must be defined. */
  List<String> inputs();

  /**
   * What follows from the cells of the night.
   *
   * @param observations what a reader may see: a suppressed cell has no value to use
   */
  List<Observation> derive(List<Observation> observations);
}
