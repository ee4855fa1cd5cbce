package nl.smartindustry.report.compare;

import java.util.List;
import java.util.Optional;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.topic.revision.Bridges;
import nl.smartindustry.transform.topic.revision.Bridges.Bridged;
import nl.smartindustry.transform.topic.revision.PreviousLetter;
import nl.smartindustry.transform.topic.revision.PublishedValue;

/** Bridges from the letter before to this one. */
public final class LetterBridges {
  private LetterBridges() {}

  /**
   * A bridge for every series that the earlier letter had a figure of, in the order of their names.
   *
   * @param observations the safe table
   * @param sizes the codes of SIZE that together are the whole population
   */
  public static List<Bridged> of(
      PreviousLetter then, List<Observation> observations, List<String> sizes) {
    var now = observations.stream().filter(Observation::present).map(PublishedValue::of).toList();
    return new Bridges(then.figures(), Optional.empty(), now, sizes).all();
  }
}
