package nl.smartindustry.transform.catalogue;

import java.util.List;
import java.util.Optional;
import nl.smartindustry.ingest.definition.Refusal;

/**
 * A way of dividing enterprises: a value of the frame, and how values become codes.
 *
 * @param column the SDMX column its codes are published in (ACTIVITY, SIZE, REGION), or null for
 *     one that only makes strata
 * @param value Spark SQL over the frame; the code itself where there are neither groups nor bands
 * @param groups codes of a code list that each hold several values, or null
 * @param bands codes of ranges of a numeric value
 */
public record Dimension(String name, String column, String value, Groups groups, List<Band> bands) {
  /**
   * Codes that hold several values each.
   *
   * @param codelist the code list
   * @param members its column that lists the values, separated by bars
   * @param codes the codes of the list that make up this dimension
   */
  public record Groups(String codelist, String members, List<String> codes) {
    public Groups {
      codes = List.copyOf(codes);
    }
  }

  /**
   * A range of a numeric value.
   *
   * @param from the first value in it
   * @param below the first value beyond it, or null for none
   */
  public record Band(String code, long from, Long below) {}

  public Dimension {
    if (name == null || value == null) {
      throw Refusal.definitions("Dimension '%s': lacks its name or value", name);
    }
    bands = bands == null ? List.of() : List.copyOf(bands);
    if (groups != null && !bands.isEmpty()) {
      throw Refusal.definitions("Dimension '%s': has both groups and bands", name);
    }
  }

  /** Whether its codes are published in a column. */
  public boolean isOf(String sdmxColumn) {
    return sdmxColumn.equals(column);
  }

  /** The code of the band that a number lies in; empty where it lies in none. */
  public Optional<String> band(double number) {
    return bands.stream()
        .filter(one -> number >= one.from() && (one.below() == null || number < one.below()))
        .map(Band::code)
        .findFirst();
  }

  /** The codes there can be; empty where the value itself is the code. */
  public List<String> codes() {
    return groups != null ? groups.codes() : bands.stream().map(Band::code).toList();
  }
}
