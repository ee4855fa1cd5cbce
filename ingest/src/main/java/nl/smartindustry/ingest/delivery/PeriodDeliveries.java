package nl.smartindustry.ingest.delivery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.delivery.Delivery.DeliveryState;
import nl.smartindustry.ingest.layout.Acceptance;
import nl.smartindustry.ingest.layout.Acceptance.Succession.AfterDefinitive;
import nl.smartindustry.ingest.layout.Acceptance.Succession.SameNumber;

/**
 * Which delivery of one source and period counts: of those that were not taken back, are no copy of
 * another and that no other supersedes by name, the one with the highest number; but a provisional
 * one does not replace a definitive one, not even by name, unless the layout allows it.
 */
final class PeriodDeliveries {
  private final List<Delivery> deliveries;
  private final Acceptance accept;
  private final ActiveDeliveries chosen;

  /**
   * @param group all of one source and period
   * @param chosen receives what is found
   */
  PeriodDeliveries(List<Delivery> group, Acceptance accept, ActiveDeliveries chosen) {
    this.deliveries =
        group.stream()
            .sorted(Comparator.comparingInt(Delivery::number).thenComparing(Delivery::id))
            .toList();
    this.accept = accept;
    this.chosen = chosen;
  }

  void choose() {
    var originals = originals(notWithdrawn());
    if (originals.isEmpty()) {
      return;
    }
    var standing = notSuperseded(originals);
    var counting = counting(standing);
    chosen.active().add(counting);
    state(counting, DeliveryState.ACTIVE);
    standing.stream().filter(d -> d != counting).forEach(d -> doesNotCount(d, counting));
  }

  /** A withdrawal takes back a delivery and, of its copies, those with a number below its own. */
  private List<Delivery> notWithdrawn() {
    var left = new ArrayList<Delivery>(deliveries);
    for (var notice : deliveries) {
      if (!notice.claims().isWithdrawal()) {
        continue;
      }
      left.remove(notice);
      state(notice, DeliveryState.WITHDRAWAL);
      var content = withdrawn(notice);
      for (var delivery : deliveries) {
        boolean named = delivery.id().equals(notice.claims().withdraws());
        boolean same = content.equals(delivery.declaredContent());
        if (named || same && delivery.number() < notice.number()) {
          left.remove(delivery);
          state(delivery, DeliveryState.WITHDRAWN);
        }
      }
    }
    return left;
  }

  private List<String> withdrawn(Delivery notice) {
    var id = notice.claims().withdraws();
    var named = deliveries.stream().filter(d -> d.id().equals(id)).findFirst();
    if (named.isEmpty()) {
      warn("Delivery '%s': withdraws '%s', which is not there (yet)".formatted(notice.id(), id));
      return List.of("none");
    }
    if (named.get().claims().isWithdrawal()) {
      throw Refusal.data(
          "Delivery '%s': withdraws the withdrawal '%s' (deliver the data once more instead)",
          notice.id(), id);
    }
    return named.get().declaredContent();
  }

  private List<Delivery> originals(List<Delivery> left) {
    var originals = new TreeMap<String, Delivery>();
    var kept = new ArrayList<Delivery>();
    for (var delivery : left) {
      var original = originals.putIfAbsent(delivery.declaredContent().toString(), delivery);
      if (original == null) {
        kept.add(delivery);
      } else {
        chosen.copies().put(delivery, original.id());
        state(delivery, DeliveryState.COPY);
      }
    }
    return kept;
  }

  private List<Delivery> notSuperseded(List<Delivery> originals) {
    var corrected =
        originals.stream()
            .filter(d -> originals.stream().noneMatch(other -> stands(other, d)))
            .map(Delivery::supersedes)
            .toList();
    var standing = originals.stream().filter(d -> !corrected.contains(d.id())).toList();
    if (standing.isEmpty()) {
      throw Refusal.data(
          "Source '%s', period '%s': each delivery supersedes another (one must stand)",
          originals.get(0).source(), originals.get(0).period());
    }
    originals.stream()
        .filter(d -> corrected.contains(d.id()))
        .forEach(d -> state(d, DeliveryState.SUPERSEDED));
    return standing;
  }

  /** Whether a definitive delivery stands although a provisional one claims to replace it. */
  private boolean stands(Delivery definitive, Delivery provisional) {
    return accept.deliveries().afterDefinitive() == AfterDefinitive.STANDS
        && definitive.claims().isDefinitive()
        && !provisional.claims().isDefinitive()
        && provisional.supersedes().equals(definitive.id());
  }

  private Delivery counting(List<Delivery> standing) {
    var candidates = standing;
    boolean keep = accept.deliveries().afterDefinitive() == AfterDefinitive.STANDS;
    if (keep && standing.stream().anyMatch(d -> d.claims().isDefinitive())) {
      candidates = standing.stream().filter(d -> d.claims().isDefinitive()).toList();
    }
    var highest = candidates.get(candidates.size() - 1);
    var equal = candidates.stream().filter(d -> d.number() == highest.number()).toList();
    return equal.size() == 1 ? highest : newest(equal);
  }

  private Delivery newest(List<Delivery> rivals) {
    var latest =
        rivals.stream().map(PeriodDeliveries::arrived).max(Comparator.naturalOrder()).orElseThrow();
    var newest = rivals.stream().filter(d -> arrived(d).equals(latest)).toList();
    if (accept.deliveries().sameNumber() == SameNumber.REFUSE || newest.size() > 1) {
      throw Refusal.data(
          "Source '%s', period '%s': deliveries '%s' and '%s' differ and both have number %d",
          rivals.get(0).source(),
          rivals.get(0).period(),
          rivals.get(0).id(),
          rivals.get(1).id(),
          rivals.get(0).number());
    }
    return newest.get(0);
  }

  /** One with a lower number has been replaced, unless it came when its successor was there. */
  private void doesNotCount(Delivery delivery, Delivery counting) {
    if (delivery.number() > counting.number()) {
      passBy(delivery, "is provisional, and '%s' is definitive", counting);
    } else if (delivery.number() < counting.number()
        && arrived(delivery).isAfter(arrived(counting))) {
      passBy(delivery, "arrived after '%s', which has a higher number", counting);
    } else {
      state(delivery, DeliveryState.SUPERSEDED);
    }
  }

  private void passBy(Delivery delivery, String reason, Delivery counting) {
    state(delivery, DeliveryState.PASSED_BY);
    warn("Delivery '%s': passed by (%s)".formatted(delivery.id(), reason.formatted(counting.id())));
  }

  private void state(Delivery delivery, DeliveryState state) {
    chosen.states().put(delivery, state);
  }

  private void warn(String warning) {
    chosen.warnings().add(warning);
  }

  private static LocalDate arrived(Delivery delivery) {
    return delivery.claims().arrival().orElse(LocalDate.MIN);
  }
}
