package nl.smartindustry.transform.topic.programme;

import java.util.List;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.topic.programme.agenda.LogicChain;
import org.apache.spark.sql.Row;

/**
 * What is known of the programme.
 *
 * @param observations safe cells, in a fixed order
 * @param actions rows of contract {@code action_overview}
 * @param fieldlabs rows of contract {@code fieldlab_overview}
 * @param chain what can be told of every action once all figures of the night are known
 * @param unlinked rows of contract {@code unlinked_unit}: participations by their identifier
 * @param quality rows of contract {@code quality_indicator}
 */
public record ProgrammeResults(
    List<Observation> observations,
    List<Row> actions,
    List<Row> fieldlabs,
    LogicChain chain,
    List<Row> unlinked,
    List<Row> quality) {
  public ProgrammeResults {
    observations = List.copyOf(observations);
    actions = List.copyOf(actions);
    fieldlabs = List.copyOf(fieldlabs);
    unlinked = List.copyOf(unlinked);
    quality = List.copyOf(quality);
  }
}
