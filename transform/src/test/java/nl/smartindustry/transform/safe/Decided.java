package nl.smartindustry.transform.safe;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.smartindustry.ingest.definition.Definitions;

/** What a reader may see of figures, by the packaged classes. */
public final class Decided {
  private static final DisclosureControl CONTROL = DisclosureControl.load(Definitions.packaged());

  private Decided() {}

  public static List<Observation> of(List<Figure> figures) {
    return SafeTable.observations(figures, CONTROL.decide(figures, Map.of()));
  }

  /** The same of figures that a derived topic makes of cells. */
  public static List<Observation> after(
      List<Observation> cells, Function<List<Observation>, List<Figure>> topic) {
    var known = new HashMap<ObservationKey, Cell>();
    cells.forEach(one -> known.put(one.key(), one.cell()));
    var figures = topic.apply(cells);
    return SafeTable.observations(figures, CONTROL.decide(figures, known));
  }
}
