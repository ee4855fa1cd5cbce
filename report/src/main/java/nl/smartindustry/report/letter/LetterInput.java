package nl.smartindustry.report.letter;

import java.util.List;
import nl.smartindustry.report.letter.ActionTable.ActionRow;
import nl.smartindustry.report.letter.FieldlabTable.FieldlabRow;
import nl.smartindustry.report.table.ReleaseFacts;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.topic.comparability.PreviousLetter;

/**
 * All a letter's tables are made from.
 *
 * @param previous what the letter before said
 */
public record LetterInput(
    List<Observation> observations,
    List<ActionRow> actions,
    List<FieldlabRow> fieldlabs,
    ReleaseFacts facts,
    PreviousLetter previous) {
  public LetterInput {
    observations = List.copyOf(observations);
    actions = List.copyOf(actions);
    fieldlabs = List.copyOf(fieldlabs);
  }
}
