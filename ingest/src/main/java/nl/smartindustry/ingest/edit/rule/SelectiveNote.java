package nl.smartindustry.ingest.edit.rule;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How records of a table are chosen for review by a statistician.
 *
 * @param period the field with the year
 * @param unit the field with the identifier of the unit
 * @param weight the field that says how many units a record stands for
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
    @JsonProperty("at_most") int atMost) {
  public SelectiveNote {
    if (List.of(text(period), text(unit), text(weight), text(size), text(stratum)).contains("")
        || fields == null
        || fields.isEmpty()) {
      throw new IllegalArgumentException(
          "selective: needs period, unit, weight, size, stratum and fields");
    }
    if (!(share > 0 && share < 1) || atMost < 1) {
      throw new IllegalArgumentException(
          "selective: share %s, at_most %d (a share between 0 and 1; at least 1)"
              .formatted(share, atMost));
    }
    fields.values().forEach(SelectiveNote::importance);
    fields = Collections.unmodifiableMap(new TreeMap<>(fields));
  }

  private static void importance(Double importance) {
    if (importance == null || !(importance > 0 && importance <= 1)) {
      throw new IllegalArgumentException(
          "selective: importance %s (above 0, at most 1)".formatted(importance));
    }
  }

  private static String text(String text) {
    return text == null ? "" : text;
  }
}
