package nl.smartindustry.transform.topic.programme.enterprise;

import java.util.Collection;
import java.util.List;
import nl.smartindustry.transform.safe.Contributions;
import nl.smartindustry.transform.safe.ContributorGroups;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import org.apache.spark.sql.Row;

/**
 * An enterprise as a frame of the register has it, with the publication classes it belongs to.
 *
 * @param holding the enterprise group it belongs to; without one it is its own
 * @param presence whether it is in the frame of the year it is looked up for
 * @param activities C, its group and its technology level; empty outside manufacturing
 * @param sizes empty when the size is unknown
 * @param regions NUTS 2 and NUTS 1; empty when unknown
 */
public record Enterprise(
    String id,
    String holding,
    Presence presence,
    List<String> activities,
    List<String> sizes,
    List<String> regions) {
  private static final String ACTIVE = "A";

  /** How an enterprise is there in a year. */
  public enum Presence {
    /** In the frame of the year, and active. */
    ACTIVE,
    /** In that frame but not active, or in later frames only. */
    OTHER,
    /** In earlier frames only. */
    LEFT
  }

  public Enterprise {
    activities = List.copyOf(activities);
    sizes = List.copyOf(sizes);
    regions = List.copyOf(regions);
  }

  /** An active enterprise without a group. */
  public Enterprise(String id, List<String> activities, List<String> sizes, List<String> regions) {
    this(id, id, Presence.ACTIVE, activities, sizes, regions);
  }

  /**
   * A row of {@code register_frame}: {@code enterprise_id}, {@code group_id}, {@code activity},
   * {@code size_code}, {@code persons}, {@code province}, {@code corop}, {@code status}.
   */
  static Enterprise of(Row row, EnterpriseClasses classes) {
    String status = row.getAs("status");
    return new Enterprise(
        row.getAs("enterprise_id"),
        holding(row),
        status == null || ACTIVE.equals(status) ? Presence.ACTIVE : Presence.OTHER,
        classes.activities(row.getAs("activity")),
        classes.sizes(row.getAs("persons"), row.getAs("size_code")),
        classes.regions(row.getAs("province"), row.getAs("corop")));
  }

  /** The holding of a row of {@code register_frame}. */
  static String holding(Row row) {
    String group = row.getAs("group_id");
    return group == null || group.isEmpty() ? row.getAs("enterprise_id") : group;
  }

  Enterprise with(Presence other) {
    return new Enterprise(id, holding, other, activities, sizes, regions);
  }

  boolean isSme() {
    return sizes.contains(EnterpriseClasses.SME);
  }

  /** Whether it is in a cell. */
  boolean lies(Breakdown cell) {
    var all = EnterpriseClasses.ALL;
    return among(activities, cell.activity(), all.activity())
        && among(sizes, cell.size(), all.size())
        && among(regions, cell.region(), all.region());
  }

  /** Enterprises as contributors to a count. */
  public static Contributions count(Collection<Enterprise> enterprises) {
    var groups = new ContributorGroups();
    enterprises.forEach(one -> groups.add(ContributorGroups.of(one.holding()), 1));
    return Contributions.count(
            enterprises.size(), enterprises.stream().map(Enterprise::holding).distinct().count())
        .in(groups);
  }

  private static boolean among(List<String> codes, String wanted, String total) {
    return wanted.equals(total) || codes.contains(wanted);
  }
}
