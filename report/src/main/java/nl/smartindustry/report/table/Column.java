package nl.smartindustry.report.table;

import java.util.Optional;

/**
 * A column of figures or words.
 *
 * @param id stable name in data files, {@code 2024}
 * @param heading its head
 * @param numeric whether its cells are set as numbers, to the right
 * @param mark the mark of all its figures, printed once, in the head
 */
public record Column(String id, Heading heading, boolean numeric, Optional<Mark> mark) {
  public Column(String id, Heading heading, boolean numeric) {
    this(id, heading, numeric, Optional.empty());
  }
}
