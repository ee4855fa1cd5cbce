package nl.smartindustry.transform;

import java.util.List;
import nl.smartindustry.ingest.run.RunContext;
import nl.smartindustry.transform.disclosure.Observation;

/** Figures that do not come from a survey: administrative counts, external series. */
@FunctionalInterface
public interface ObservationSource {
  /** The source's observations; stores its own overview tables on the way. */
  List<Observation> observe(RunContext run);
}
