package nl.smartindustry.report.input;

import java.util.List;

/** All a letter's tables are made from. */
public record Figures(
    List<Observed> observations,
    List<ActionRow> actions,
    List<FieldlabRow> fieldlabs,
    ReleaseFacts facts) {
  public Figures {
    observations = List.copyOf(observations);
    actions = List.copyOf(actions);
    fieldlabs = List.copyOf(fieldlabs);
  }
}
