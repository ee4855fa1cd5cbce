package nl.smartindustry.ingest.delivery;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import nl.smartindustry.ingest.delivery.Delivery.DeliveryState;
import nl.smartindustry.ingest.layout.LayoutCatalogue;
import nl.smartindustry.ingest.rule.confront.References;
import nl.smartindustry.ingest.rule.confront.References.Reference;

/**
 * Which deliveries count when those that are held do not: an earlier one of the same source and
 * period stands in for a held one, where there is one.
 *
 * @param references the deliveries that count, as the rules compare them
 * @param held deliveries that would count but for what was refused of them
 */
public record DeliveryChoice(
    ActiveDeliveries chosen, References references, List<LedgerEntry> held) {

  /** Chooses among the deliveries there are. */
  static DeliveryChoice of(List<Delivery> delivered, Ledger ledger, LayoutCatalogue catalogue) {
    var left = new ArrayList<>(delivered);
    var held = new ArrayList<LedgerEntry>();
    while (true) {
      var chosen = ActiveDeliveries.of(left, name -> catalogue.get(name).layout().accept());
      var references = references(chosen.active(), ledger, catalogue);
      var found = held(chosen.active(), references, ledger, catalogue);
      if (found.isEmpty()) {
        delivered.stream()
            .filter(delivery -> !left.contains(delivery))
            .forEach(delivery -> chosen.states().put(delivery, DeliveryState.HELD));
        return new DeliveryChoice(chosen, references, held);
      }
      held.addAll(found);
      left.removeIf(d -> found.stream().anyMatch(entry -> entry.delivery().equals(d.id())));
    }
  }

  private static List<LedgerEntry> held(
      List<Delivery> active, References references, Ledger ledger, LayoutCatalogue catalogue) {
    return active.stream()
        .flatMap(delivery -> ledger.find(delivery.id()).stream())
        .filter(LedgerEntry::withheld)
        .filter(
            entry ->
                entry
                    .fingerprint()
                    .equals(
                        references.fingerprint(
                            entry.delivery(), catalogue.get(entry.source()).rules())))
        .toList();
  }

  private static References references(
      List<Delivery> active, Ledger ledger, LayoutCatalogue catalogue) {
    var all = active.stream().map(delivery -> reference(delivery, catalogue)).toList();
    var counting = new HashSet<String>();
    all.forEach(one -> counting.add(one.delivery()));
    var before =
        ledger.entries().values().stream()
            .filter(entry -> cumulative(entry, catalogue))
            .filter(entry -> !counting.contains(entry.delivery()))
            .filter(LedgerEntry::stored)
            .map(DeliveryChoice::reference)
            .toList();
    return new References(all, before);
  }

  private static boolean cumulative(LedgerEntry entry, LayoutCatalogue catalogue) {
    var source = catalogue.sources().get(entry.source());
    return source != null && source.layout().accept().cumulative();
  }

  private static Reference reference(Delivery delivery, LayoutCatalogue catalogue) {
    var source = catalogue.get(delivery.source(), delivery.schema());
    return new Reference(
        delivery.source(),
        source.layout().table(),
        delivery.period(),
        delivery.id(),
        source.fingerprint());
  }

  private static Reference reference(LedgerEntry entry) {
    return new Reference(
        entry.source(), entry.table(), entry.period(), entry.delivery(), entry.fingerprint());
  }
}
