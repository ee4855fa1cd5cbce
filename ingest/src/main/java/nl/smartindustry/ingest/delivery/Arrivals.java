package nl.smartindustry.ingest.delivery;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.definition.Sha256;
import nl.smartindustry.ingest.delivery.Delivery.Claims;
import nl.smartindustry.ingest.delivery.Delivery.DeliveredFile;
import nl.smartindustry.ingest.format.file.FileIdentity.Expected;
import nl.smartindustry.ingest.layout.LayoutCatalogue;
import nl.smartindustry.ingest.run.Settings;

/**
 * All that has arrived, by the day that the run describes: what lies in the landing; what lay there
 * when it was read and has been cleared away since, for clearing the landing takes nothing back;
 * and the loose files of the settings. It is looked up once a night: what arrives later is read the
 * next night.
 *
 * @param deliveries every delivery of a source that has a layout
 * @param asides what lies in the landing and does not count: it is reported, but no release depends
 *     on it
 */
public record Arrivals(Landing landing, List<Delivery> deliveries, List<String> asides) {
  public Arrivals {
    deliveries = List.copyOf(deliveries);
    asides = List.copyOf(asides);
  }

  static Arrivals of(Settings settings, LayoutCatalogue catalogue, Ledger ledger) {
    var landing = Landing.look(settings.landing(), settings.deliveredUntil());
    var asides = new ArrayList<>(landing.warnings());
    var deliveries = new ArrayList<Delivery>();
    for (var delivery : landing.deliveries()) {
      if (catalogue.sources().containsKey(delivery.source())) {
        deliveries.add(delivery);
      } else {
        asides.add(
            "Delivery '%s': passed by (no layout for source '%s')"
                .formatted(delivery.id(), delivery.source()));
      }
    }
    ledger.entries().values().stream()
        .filter(entry -> catalogue.sources().containsKey(entry.source()))
        .filter(entry -> cleared(entry, settings.landing()))
        .map(LedgerEntry::asDelivered)
        .filter(delivery -> arrived(delivery, settings))
        .forEach(deliveries::add);
    settings.inputs().forEach(input -> catalogue.get(input.source()));
    deliveries.addAll(looseFiles(settings.inputs(), ledger));
    return new Arrivals(landing, deliveries, asides);
  }

  /** The notices that take a delivery back. */
  public List<Delivery> withdrawals() {
    return deliveries.stream().filter(delivery -> delivery.claims().isWithdrawal()).toList();
  }

  /** Whether a delivery lay in the landing when it was read, and does so no longer. */
  public static boolean cleared(LedgerEntry entry, Path landing) {
    return entry.wasIn(landing) && !Files.isDirectory(entry.placeIn(landing));
  }

  private static boolean arrived(Delivery delivery, Settings settings) {
    return settings
        .deliveredUntil()
        .flatMap(day -> delivery.claims().arrival().filter(day::isBefore))
        .isEmpty();
  }

  private static final int HEX_DIGITS = 8;

  /**
   * The settings' loose files as deliveries: their content is their identity.
   *
   * @param ledger holds the hash of files that seem unchanged, so that they are not read again
   */
  private static List<Delivery> looseFiles(List<Settings.Input> inputs, Ledger ledger) {
    return inputs.stream().map(input -> looseDelivery(input, ledger)).toList();
  }

  private static Delivery looseDelivery(Settings.Input input, Ledger ledger) {
    var files = new ArrayList<DeliveredFile>();
    var content = new StringBuilder();
    for (Path path : input.files()) {
      if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
        throw Refusal.of(
            ExitCode.INPUT_MISSING,
            "Source '%s', period '%s': file '%s' is not there as a file",
            input.source(),
            input.period(),
            path);
      }
      var sha256 = knownHash(path, ledger);
      content.append(sha256);
      files.add(new DeliveredFile(path, new Expected(-1, -1, sha256)));
    }
    var identity = Sha256.of(content.toString()).substring(0, HEX_DIGITS);
    var id = "%s-%s-%s".formatted(input.source(), input.period(), identity);
    var claims = Claims.loose(input.status(), input.synthetic());
    return new Delivery(input.source(), input.period(), id, claims, files);
  }

  private static String knownHash(Path path, Ledger ledger) {
    return ledger.entries().values().stream()
        .flatMap(entry -> entry.files().stream())
        .filter(file -> file.path().equals(path.toString()) && file.identity().seems(path))
        .map(file -> file.identity().sha256())
        .findFirst()
        .orElseGet(() -> Sha256.of(path));
  }
}
