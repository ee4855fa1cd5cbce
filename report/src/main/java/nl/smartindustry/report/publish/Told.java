package nl.smartindustry.report.publish;

import java.util.List;
import java.util.Set;

/**
 * What a release tells of its deliveries besides their figures.
 *
 * @param warnings in sentences
 * @param held codes of the indicators that have no figure because their source is held
 */
public record Told(List<String> warnings, Set<String> held) {
  public Told {
    warnings = List.copyOf(warnings);
    held = Set.copyOf(held);
  }
}
