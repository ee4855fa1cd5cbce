package nl.smartindustry.ingest.delivery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.delivery.Delivery.DeliveryState;
import nl.smartindustry.ingest.layout.Acceptance;

/**
 * Which deliveries count, one a source and period at most; {@link PeriodDeliveries} shows how it is
 * found. Neither the order in which they are looked at nor a file's date matters.
 *
 * @param active those that count, sorted by source, period and id
 * @param copies deliveries with the content of another one, by the other's id
 * @param states what became of each delivery
 * @param warnings for the reader, on those that do not count
 */
public record ActiveDeliveries(
    List<Delivery> active,
    Map<Delivery, String> copies,
    Map<Delivery, DeliveryState> states,
    List<String> warnings) {
  public static final Comparator<Delivery> BY_NAME =
      Comparator.comparing(Delivery::source)
          .thenComparing(Delivery::period)
          .thenComparing(Delivery::id);

  /**
   * @param rules how the deliveries of a source follow each other, by its name
   */
  public static ActiveDeliveries of(List<Delivery> deliveries, Function<String, Acceptance> rules) {
    named(deliveries);
    var groups = new TreeMap<String, List<Delivery>>();
    deliveries.forEach(
        d -> groups.computeIfAbsent(d.source() + "/" + d.period(), k -> new ArrayList<>()).add(d));
    var chosen =
        new ActiveDeliveries(
            new ArrayList<>(), new TreeMap<>(BY_NAME), new TreeMap<>(BY_NAME), new ArrayList<>());
    groups
        .values()
        .forEach(
            group ->
                new PeriodDeliveries(group, rules.apply(group.get(0).source()), chosen).choose());
    chosen.active.sort(BY_NAME);
    chosen.dropEarlierPeriods(rules);
    chosen.sameInTwoPeriods();
    return chosen;
  }

  /** A name is a folder of the warehouse, so two deliveries cannot share one. */
  private static void named(List<Delivery> deliveries) {
    var byId = new TreeMap<String, Delivery>();
    for (var delivery : deliveries) {
      var other = byId.put(delivery.id(), delivery);
      if (other != null) {
        throw Refusal.data(
            "Delivery '%s': is there twice, in '%s/%s' and in '%s/%s' (a name is given once)",
            delivery.id(), other.source(), other.period(), delivery.source(), delivery.period());
      }
    }
  }

  /** Of a source whose deliveries hold all that came before, the latest period is enough. */
  private void dropEarlierPeriods(Function<String, Acceptance> rules) {
    var earlier =
        active.stream()
            .filter(d -> rules.apply(d.source()).cumulative())
            .filter(d -> active.stream().anyMatch(later -> isLater(later, d)))
            .toList();
    active.removeAll(earlier);
    earlier.forEach(d -> states.put(d, DeliveryState.SUPERSEDED));
  }

  /** Two periods with the same bytes are rarely meant, but may be. */
  private void sameInTwoPeriods() {
    var byContent = new TreeMap<String, Delivery>();
    for (var delivery : active) {
      var key = delivery.source() + delivery.declaredContent();
      var other = byContent.putIfAbsent(key, delivery);
      if (other != null) {
        warnings.add(
            "Delivery '%s': same content as '%s' of period '%s' (both count)"
                .formatted(delivery.id(), other.id(), other.period()));
      }
    }
  }

  private static boolean isLater(Delivery one, Delivery other) {
    return one.source().equals(other.source()) && one.period().compareTo(other.period()) > 0;
  }
}
