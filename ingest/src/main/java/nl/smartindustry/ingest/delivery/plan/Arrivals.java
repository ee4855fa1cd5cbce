package nl.smartindustry.ingest.delivery.plan;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.delivery.Delivery;
import nl.smartindustry.ingest.delivery.Fate;
import nl.smartindustry.ingest.delivery.Landing;
import nl.smartindustry.ingest.delivery.LandingAccount;
import nl.smartindustry.ingest.delivery.Ledger;
import nl.smartindustry.ingest.delivery.LedgerEntry;
import nl.smartindustry.ingest.delivery.LooseFiles;
import nl.smartindustry.ingest.layout.LayoutCatalogue;
import nl.smartindustry.ingest.run.Settings;

/**
 * All that has arrived, by the day that the run describes: what lies in the landing; what lay there
 * when it was read and has been cleared away since, for clearing the landing takes nothing back;
 * and the loose files of the settings.
 */
final class Arrivals {
  private final Settings settings;
  private final LayoutCatalogue catalogue;
  private final Ledger ledger;
  private final Landing landing;
  private final List<String> asides;

  Arrivals(Settings settings, LayoutCatalogue catalogue, Ledger ledger) {
    this.settings = settings;
    this.catalogue = catalogue;
    this.ledger = ledger;
    this.landing = Landing.look(settings.landing(), settings.deliveredUntil());
    this.asides = new ArrayList<>(landing.warnings());
    landing.deliveries().stream()
        .filter(delivery -> !hasLayout(delivery))
        .map(
            d ->
                "Delivery '%s': passed by (no layout for source '%s')"
                    .formatted(d.id(), d.source()))
        .forEach(asides::add);
  }

  /** Every delivery of a source that has a layout. */
  List<Delivery> deliveries() {
    var all = new ArrayList<>(landing.deliveries().stream().filter(this::hasLayout).toList());
    all.addAll(cleared());
    settings.inputs().forEach(input -> catalogue.get(input.source()));
    all.addAll(LooseFiles.of(settings.inputs(), ledger));
    return all;
  }

  /** What lies in the landing and does not count: it is said, but no release depends on it. */
  List<String> asides() {
    return List.copyOf(asides);
  }

  /** What became of everything in the landing. */
  LandingAccount account(Map<Delivery, Fate> fates) {
    return landing.account(fates);
  }

  private boolean hasLayout(Delivery delivery) {
    return catalogue.sources().containsKey(delivery.source());
  }

  private List<Delivery> cleared() {
    return ledger.entries().values().stream()
        .filter(entry -> entry.wasIn(settings.landing()) && !isThere(entry))
        .filter(entry -> catalogue.sources().containsKey(entry.source()))
        .map(LedgerEntry::asDelivered)
        .filter(this::arrived)
        .toList();
  }

  private boolean isThere(LedgerEntry entry) {
    return Files.isDirectory(entry.placeIn(settings.landing()));
  }

  private boolean arrived(Delivery delivery) {
    return settings
        .deliveredUntil()
        .flatMap(day -> delivery.claims().arrival().filter(day::isBefore))
        .isEmpty();
  }
}
