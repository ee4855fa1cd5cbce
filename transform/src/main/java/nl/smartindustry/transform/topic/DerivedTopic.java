package nl.smartindustry.transform.topic;

import java.util.List;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.safe.Figure;
import nl.smartindustry.transform.safe.Observation;

/** Figures that are made of figures: targets, ranks, composite indices. */
public interface DerivedTopic {
  /** What it can give. */
  List<Indicator> indicators();

  /** Codes of the indicators it is made of; all must be defined. */
  List<String> inputs();

  /**
   * What follows from the cells of the night; each figure names those it is made of.
   *
   * @param cells what a reader may see: a suppressed cell has no value to use
   */
  List<Figure> figures(List<Observation> cells);
}
