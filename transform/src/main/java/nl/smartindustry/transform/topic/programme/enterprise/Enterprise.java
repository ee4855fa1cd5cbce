package nl.smartindustry.transform.topic.programme.enterprise;

import java.util.List;
import nl.smartindustry.transform.topic.programme.definition.EnterpriseClasses;

/**
 * A participating enterprise of the register, with the publication classes it belongs to.
 *
 * @param activities C, its group and its technology level; empty outside manufacturing
 * @param sizes empty when the size is unknown
 * @param regions NUTS 2 and NUTS 1; empty when unknown
 */
public record Enterprise(
    String id, List<String> activities, List<String> sizes, List<String> regions) {
  public Enterprise {
    activities = List.copyOf(activities);
    sizes = List.copyOf(sizes);
    regions = List.copyOf(regions);
  }

  boolean hasKnownSize() {
    return !sizes.isEmpty();
  }

  boolean isSme() {
    return sizes.contains(EnterpriseClasses.SME);
  }
}
