package nl.smartindustry.transform.safe;

import java.util.List;
import nl.smartindustry.ingest.definition.Definitions;

/** What a reader may see of figures, by the packaged classes. */
public final class Decided {
  private static final DisclosureControl CONTROL = DisclosureControl.load(Definitions.packaged());

  private Decided() {}

  public static List<Observation> of(List<Figure> figures) {
    return DisclosureControl.observations(figures, CONTROL.decide(figures));
  }
}
