package nl.smartindustry.ingest.edit.rule;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.edit.rule.Edit.Severity;

/**
 * The file {@code edits/<table>.yaml}.
 *
 * @param fields the numeric fields that edits are about, in the order that decides between equally
 *     good solutions, each with its note
 * @param corrections errors with a known cause, put right before any other change
 * @param atMost fields that may be changed in one record; one that needs more is quarantined
 */
public record EditFile(
    Map<String, FieldNote> fields,
    List<WrittenEdit> edits,
    Corrections corrections,
    @JsonProperty("at_most") Integer atMost,
    SelectiveNote selective) {
  /** More would leave no room for the tie rule in the weights of the integer programme. */
  private static final int MOST_FIELDS = 20;

  /**
   * What is known of a field.
   *
   * @param weight how reliable it is; the higher, the less it is changed. 1 by default
   * @param fixed whether it is never changed
   * @param to a field that it usually is a share of; may be left out
   * @param ratio that usual share
   */
  public record FieldNote(Integer weight, boolean fixed, String to, Double ratio)
      implements Serializable {
    public FieldNote {
      weight = weight == null ? 1 : weight;
      if (weight < 1 || weight > MOST_RELIABLE) {
        throw new IllegalArgumentException(
            "weight %d (a whole number from 1 to %d)".formatted(weight, MOST_RELIABLE));
      }
      if ((to == null) != (ratio == null)) {
        throw new IllegalArgumentException("a ratio needs both 'to' and 'ratio'");
      }
    }

    private static final int MOST_RELIABLE = 10;
  }

  /**
   * Errors with a known cause.
   *
   * @param signs fields of which the sign may be wrong
   * @param swapped pairs of fields that may be interchanged
   * @param typing whether one digit may be changed, added, dropped or transposed with the next
   * @param rounding how many units of the last decimal an exact balance may be off
   */
  public record Corrections(
      List<Thousand> thousand,
      List<String> signs,
      List<List<String>> swapped,
      boolean typing,
      int rounding)
      implements Serializable {
    public static final Corrections NONE =
        new Corrections(List.of(), List.of(), List.of(), false, 0);

    public Corrections {
      thousand = thousand == null ? List.of() : List.copyOf(thousand);
      signs = signs == null ? List.of() : List.copyOf(signs);
      swapped = swapped == null ? List.of() : swapped.stream().map(List::copyOf).toList();
    }
  }

  /**
   * Fields that are 1 000 times too large when the first is more than a number of times another.
   */
  public record Thousand(List<String> fields, String against, double above)
      implements Serializable {
    public Thousand {
      if (fields == null || fields.isEmpty() || against == null || !(above > 0)) {
        throw new IllegalArgumentException("thousand: needs fields, against and above");
      }
      fields = List.copyOf(fields);
    }
  }

  public EditFile {
    if (fields == null || fields.isEmpty() || edits == null || edits.isEmpty()) {
      throw new IllegalArgumentException("needs fields and edits");
    }
    if (fields.size() > MOST_FIELDS || fields.containsValue(null)) {
      throw new IllegalArgumentException(
          "%d fields (at most %d, each with at least {})".formatted(fields.size(), MOST_FIELDS));
    }
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    edits = List.copyOf(edits);
    corrections = corrections == null ? Corrections.NONE : corrections;
    atMost = atMost == null ? fields.size() : atMost;
  }

  /**
   * An edit as it is written in {@code edits/<table>.yaml}.
   *
   * @param name its public identity
   * @param label what it demands, in words
   * @param edit the linear relation
   * @param condition a linear relation without which the edit demands nothing; may be left out
   * @param within how far an equality may be off before it counts as broken; may be left out
   * @param severity hard by default
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
}
