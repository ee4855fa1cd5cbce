package nl.smartindustry.ingest.delivery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;

/**
 * Which deliveries count: per source and period the one with the highest number that is no copy of
 * another and that no other supersedes. Neither the order of arrival nor a file's date matters.
 *
 * @param active those that count, sorted by source, period and id
 * @param copies deliveries with the content of another one, by the other's id
 * @param passedBy deliveries with a lower number that nothing supersedes by name
 */
public record ActiveDeliveries(
    List<Delivery> active, Map<Delivery, String> copies, List<Delivery> passedBy) {
  private static final Comparator<Delivery> BY_NAME =
      Comparator.comparing(Delivery::source)
          .thenComparing(Delivery::period)
          .thenComparing(Delivery::id);

  /**
   * @param cumulative sources of which each delivery holds all that those before held, so that only
   *     the latest period counts
   */
  public static ActiveDeliveries of(List<Delivery> deliveries, Set<String> cumulative) {
    var groups = new TreeMap<String, List<Delivery>>();
    deliveries.forEach(
        d -> groups.computeIfAbsent(d.source() + "/" + d.period(), k -> new ArrayList<>()).add(d));
    var chosen = new ActiveDeliveries(new ArrayList<>(), new TreeMap<>(BY_NAME), new ArrayList<>());
    groups.values().forEach(group -> choose(group, chosen));
    chosen.active.sort(BY_NAME);
    var earlier =
        chosen.active.stream()
            .filter(d -> cumulative.contains(d.source()))
            .filter(d -> chosen.active.stream().anyMatch(later -> isLater(later, d)))
            .toList();
    chosen.active.removeAll(earlier);
    return chosen;
  }

  private static void choose(List<Delivery> group, ActiveDeliveries chosen) {
    var originals = new ArrayList<Delivery>();
    group.stream()
        .sorted(Comparator.comparingInt(Delivery::number).thenComparing(Delivery::id))
        .forEach(
            delivery ->
                originals.stream()
                    .filter(o -> o.declaredContent().equals(delivery.declaredContent()))
                    .findFirst()
                    .ifPresentOrElse(
                        original -> chosen.copies.put(delivery, original.id()),
                        () -> originals.add(delivery)));
    var superseded = originals.stream().map(Delivery::supersedes).toList();
    var standing = originals.stream().filter(d -> !superseded.contains(d.id())).toList();
    if (standing.isEmpty()) {
      throw Refusal.of(
          ExitCode.DATA_REFUSED,
          "Source '%s', period '%s': each delivery supersedes another (one must stand)",
          group.get(0).source(),
          group.get(0).period());
    }
    var highest = standing.get(standing.size() - 1);
    var rival = standing.stream().filter(d -> d != highest && d.number() == highest.number());
    rival.findFirst().ifPresent(other -> refuse(highest, other));
    chosen.active.add(highest);
    standing.stream().filter(d -> d != highest).forEach(chosen.passedBy::add);
  }

  private static boolean isLater(Delivery one, Delivery other) {
    return one.source().equals(other.source()) && one.period().compareTo(other.period()) > 0;
  }

  private static void refuse(Delivery one, Delivery other) {
    throw Refusal.of(
        ExitCode.DATA_REFUSED,
        "Source '%s', period '%s': deliveries '%s' and '%s' differ and both have number %d",
        one.source(),
        one.period(),
        other.id(),
        one.id(),
        one.number());
  }
}
