package nl.smartindustry.ingest.edit.rule;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.smartindustry.ingest.definition.Wrong;
import nl.smartindustry.ingest.edit.rule.Edit.EditSeverity;

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
    CorrectedErrors corrections,
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
      Wrong.when(
          weight < 1 || weight > MOST_RELIABLE,
          "weight %d (a whole number from 1 to %d)",
          weight,
          MOST_RELIABLE);
      Wrong.when((to == null) != (ratio == null), "a ratio needs both 'to' and 'ratio'");
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
  public record CorrectedErrors(
      List<Thousand> thousand,
      List<String> signs,
      List<List<String>> swapped,
      boolean typing,
      int rounding)
      implements Serializable {
    public static final CorrectedErrors NONE =
        new CorrectedErrors(List.of(), List.of(), List.of(), false, 0);

    public CorrectedErrors {
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
      Wrong.when(
          fields == null || fields.isEmpty() || against == null || !(above > 0),
          "thousand: needs fields, against and above");
      fields = List.copyOf(fields);
    }
  }

  public EditFile {
    Wrong.when(
        fields == null || fields.isEmpty() || edits == null || edits.isEmpty(),
        "needs fields and edits");
    if (fields.size() > MOST_FIELDS || fields.containsValue(null)) {
      throw new IllegalArgumentException(
          "%d fields (at most %d, each with at least {})".formatted(fields.size(), MOST_FIELDS));
    }
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    edits = List.copyOf(edits);
    corrections = corrections == null ? CorrectedErrors.NONE : corrections;
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
   * @param reference the source of the edit
   */
  public record WrittenEdit(
      String name,
      String label,
      String edit,
      @JsonProperty("if") String condition,
      Within within,
      EditSeverity severity,
      String reference) {

    /**
     * A tolerance: the larger of a number of units and a share of a field.
     *
     * @param units in the unit of the fields
     * @param share of the field {@code of}, when that is positive
     */
    public record Within(double units, double share, String of) {
      public Within {
        Wrong.when(
            units < 0 || share < 0 || share >= 1 || (share > 0) != (of != null),
            "within: units %s, share %s, of '%s' (units from 0; a share under 1 of a field)",
            units,
            share,
            of);
      }
    }

    public WrittenEdit {
      Wrong.when(
          name == null || label == null || edit == null,
          "Edit '%s': needs name, label and edit",
          name);
      Wrong.when(
          !name.matches("[a-z][a-z_0-9]*"),
          "Edit '%s': a name has small letters, digits and _",
          name);
      Wrong.when(
          within != null && condition != null,
          "Edit '%s': has both 'if' and 'within' (one of them)",
          name);
      severity = severity == null ? EditSeverity.HARD : severity;
    }
  }

  /**
   * How records of a table are chosen for review by a statistician.
   *
   * @param period the field with the year
   * @param unit the field with the identifier of the unit
   * @param weight the field with the number of units that a record stands for
   * @param size the field that stands in for a period before: how large a unit is
   * @param stratum Spark SQL: units with the same value are expected to move alike
   * @param fields the fields that are judged, with their importance from 0 to 1
   * @param share of a field's total by which leaving the rest unreviewed may change it
   * @param atMost records on the list
   */
  public record SelectiveNote(
      String period,
      String unit,
      String weight,
      String size,
      String stratum,
      Map<String, Double> fields,
      double share,
      @JsonProperty("at_most") int atMost)
      implements Serializable {
    public SelectiveNote {
      Wrong.when(
          List.of(text(period), text(unit), text(weight), text(size), text(stratum)).contains("")
              || fields == null
              || fields.isEmpty(),
          "selective: needs period, unit, weight, size, stratum and fields");
      Wrong.when(
          !(share > 0 && share < 1) || atMost < 1,
          "selective: share %s, at_most %d (a share between 0 and 1; at least 1)",
          share,
          atMost);
      fields.values().forEach(SelectiveNote::importance);
      fields = Collections.unmodifiableMap(new TreeMap<>(fields));
    }

    private static void importance(Double importance) {
      Wrong.when(
          importance == null || !(importance > 0 && importance <= 1),
          "selective: importance %s (above 0, at most 1)",
          importance);
    }

    private static String text(String text) {
      return text == null ? "" : text;
    }
  }
}
