package nl.smartindustry.transform.topic.programme.definition;

/**
 * The code of a free split in {@code BREAKDOWN}: dimension and code, joined by dots, such as {@code
 * status_actief.type_3}.
 */
public record Split(String code) {
  public static Split of(String dimension, String code) {
    return new Split(dimension + "_" + code);
  }

  public Split and(String dimension, String further) {
    return new Split(code + "." + dimension + "_" + further);
  }
}
