package nl.smartindustry.samples.population;

import java.util.List;

/** A publication group of activities, such as 24-25, with the five-digit codes in it. */
public record ActivityGroup(
    int index, String code, String section, boolean surveyed, List<String> activities) {
  private static final String MANUFACTURING = "C";

  public ActivityGroup {
    if (activities.isEmpty()) {
      throw new IllegalArgumentException("Group '%s': found no activity codes".formatted(code));
    }
    activities = List.copyOf(activities);
  }

  public boolean manufacturing() {
    return section.equals(MANUFACTURING);
  }

  /** The four digits that open the stratum code: first and last division. */
  public String divisions() {
    int dash = code.indexOf('-');
    return dash < 0 ? code + code : code.substring(0, dash) + code.substring(dash + 1);
  }

  /** The row of the tables of parameters: manufacturing has one a group, the rest share one. */
  public String parameterRow() {
    return manufacturing() ? code : "other";
  }
}
