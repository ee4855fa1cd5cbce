package nl.smartindustry.ingest.edit.rule;

import com.fasterxml.jackson.annotation.JsonProperty;
import nl.smartindustry.ingest.edit.rule.Edit.Severity;

/**
 * An edit as it is written in {@code edits/<table>.yaml}.
 *
 * @param name its public identity
 * @param label what it demands, in words
 * @param edit the linear relation
 * @param condition a linear relation without which the edit demands nothing; may be left out
 * @param within how far an equality may be off before it counts as broken; may be left out
 * @param severity hard unless said otherwise
 * @param reference whence the edit comes
 */
public record WrittenEdit(
    String name,
    String label,
    String edit,
    @JsonProperty("if") String condition,
    Within within,
    Severity severity,
    String reference) {

  /**
   * A tolerance: the larger of a number of units and a share of a field.
   *
   * @param units in the unit of the fields
   * @param share of the field {@code of}, when that is positive
   */
  public record Within(double units, double share, String of) {
    public Within {
      if (units < 0 || share < 0 || share >= 1 || (share > 0) != (of != null)) {
        throw new IllegalArgumentException(
            "within: units %s, share %s, of '%s' (units from 0; a share under 1 of a field)"
                .formatted(units, share, of));
      }
    }
  }

  public WrittenEdit {
    if (name == null || label == null || edit == null) {
      throw new IllegalArgumentException("Edit '%s': needs name, label and edit".formatted(name));
    }
    if (!name.matches("[a-z][a-z_0-9]*")) {
      throw new IllegalArgumentException(
          "Edit '%s': a name has small letters, digits and _".formatted(name));
    }
    if (within != null && condition != null) {
      throw new IllegalArgumentException(
          "Edit '%s': has both 'if' and 'within' (one of them)".formatted(name));
    }
    severity = severity == null ? Severity.HARD : severity;
  }
}
