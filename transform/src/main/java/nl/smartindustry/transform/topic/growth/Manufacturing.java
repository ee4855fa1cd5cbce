package nl.smartindustry.transform.topic.growth;

import java.util.ArrayList;
import java.util.List;

/**
 * Manufacturing and the branches that make it up.
 *
 * @param branches publication groups, no activity in two of them
 * @param total code of all of them together
 */
public record Manufacturing(List<String> branches, String total) {
  public Manufacturing {
    branches = List.copyOf(branches);
  }

  /** The branches, and manufacturing. */
  public List<String> activities() {
    var activities = new ArrayList<>(branches);
    activities.add(total);
    return activities;
  }

  boolean isTotal(String activity) {
    return activity.equals(total);
  }

  /** The branches of an activity: itself, or all. */
  List<String> parts(String activity) {
    return isTotal(activity) ? branches : List.of(activity);
  }
}
