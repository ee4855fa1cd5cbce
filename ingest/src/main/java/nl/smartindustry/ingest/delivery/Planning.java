package nl.smartindustry.ingest.delivery;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.definition.Sha256;
import nl.smartindustry.ingest.delivery.Delivery.DeliveryState;
import nl.smartindustry.ingest.delivery.IngestPlan.Copy;
import nl.smartindustry.ingest.delivery.IngestPlan.LandingReport;
import nl.smartindustry.ingest.format.packed.PackedFiles;
import nl.smartindustry.ingest.layout.LayoutCatalogue;
import nl.smartindustry.ingest.layout.SourceLayout;
import nl.smartindustry.ingest.rule.confront.References;
import nl.smartindustry.ingest.run.Settings;

/** Finds out what is new: from names, sizes and dates, manifests and the ledger. */
public final class Planning {
  private final Settings settings;
  private final LayoutCatalogue catalogue;
  private final Ledger ledger;
  private final Arrivals arrivals;
  private final List<LedgerEntry> known = new ArrayList<>();
  private final List<Delivery> fresh = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();

  private Planning(Settings settings, LayoutCatalogue catalogue, Ledger ledger, Arrivals arrivals) {
    this.settings = settings;
    this.catalogue = catalogue;
    this.ledger = ledger;
    this.arrivals = arrivals;
  }

  /** The plan of a night, from all that has arrived until now. */
  public static IngestPlan of(Settings settings, LayoutCatalogue catalogue, Ledger ledger) {
    var arrivals = Arrivals.of(settings, catalogue, ledger);
    return new Planning(settings, catalogue, ledger, arrivals).plan();
  }

  /** What is left of a plan after the ledger has recorded what was read of it. */
  public static IngestPlan after(
      IngestPlan plan, Settings settings, LayoutCatalogue catalogue, Ledger ledger) {
    return new Planning(settings, catalogue, ledger, plan.landing().arrivals()).plan();
  }

  /** The plan of what there is, whatever else must come. */
  public static IngestPlan alone(Settings settings, LayoutCatalogue catalogue, Ledger ledger) {
    var arrivals = Arrivals.of(settings, catalogue, ledger);
    var planning = new Planning(settings, catalogue, ledger, arrivals);
    return planning.plan(planning.choice());
  }

  private IngestPlan plan() {
    var choice = choice();
    var completeness = new Completeness(catalogue, settings);
    completeness.require(choice.chosen().active());
    warnings.addAll(completeness.missing(choice.chosen().active()));
    return plan(choice);
  }

  private DeliveryChoice choice() {
    var choice = DeliveryChoice.of(arrivals.deliveries(), ledger, catalogue);
    warnings.addAll(choice.chosen().warnings());
    choice.chosen().active().forEach(delivery -> sort(delivery, choice.references()));
    return choice;
  }

  private IngestPlan plan(DeliveryChoice choice) {
    var chosen = choice.chosen();
    var keys = new KeyInUse(settings, catalogue);
    var key = keys.of(chosen.active());
    keys.sameAsBefore(key, known);
    var landing = new LandingReport(arrivals, counts(chosen));
    return new IngestPlan(landing, choice, known, fresh, copies(chosen), warnings, key);
  }

  private List<Copy> copies(ActiveDeliveries chosen) {
    var copies = new ArrayList<Copy>();
    chosen
        .copies()
        .forEach((copy, original) -> copies.add(new Copy(copy, original, checked(copy))));
    copies.forEach(
        copy ->
            warnings.add(
                "Delivery '%s': same content as '%s' (counted as a duplicate, not read)"
                    .formatted(copy.delivery().id(), copy.original())));
    return copies;
  }

  private Map<String, Long> counts(ActiveDeliveries chosen) {
    var counts = new TreeMap<>(arrivals.landing().counts(chosen.states()));
    counts.put(
        "superseded",
        chosen.states().entrySet().stream()
            .filter(one -> one.getValue() == DeliveryState.SUPERSEDED)
            .mapToLong(one -> records(one.getKey()))
            .sum());
    return counts;
  }

  /** The records of a delivery: as read or else, as declared. */
  private long records(Delivery delivery) {
    return ledger
        .find(delivery.id())
        .map(entry -> entry.counts().read())
        .orElseGet(
            () ->
                delivery.files().stream()
                    .mapToLong(file -> Math.max(0, file.expected().rows()))
                    .sum());
  }

  private void sort(Delivery delivery, References references) {
    var source = catalogue.get(delivery.source(), delivery.schema());
    readable(delivery, source);
    delivery.files().stream()
        .filter(file -> !PackedFiles.mayHold(source.layout(), file.name()))
        .findFirst()
        .ifPresent(
            file -> {
              throw Refusal.data(
                  "Delivery '%s': file '%s' (layout '%s' reads '%s')",
                  delivery.id(), file.name(), source.name(), source.layout().files());
            });
    var entry = ledger.find(delivery.id());
    boolean cleared = entry.isPresent() && cleared(delivery);
    entry.filter(read -> !cleared).ifPresent(read -> unchanged(delivery, read));
    var current =
        entry
            .filter(LedgerEntry::stored)
            .filter(
                read ->
                    read.fingerprint()
                        .equals(references.fingerprint(delivery.id(), source.rules())));
    if (cleared && current.isEmpty()) {
      throw Refusal.of(
          ExitCode.INPUT_MISSING,
          "Delivery '%s': has to be read again (%s), and its files are no longer in the landing"
              + " (put them back, or withdraw it)",
          delivery.id(),
          why(entry.get()));
    }
    current.ifPresentOrElse(known::add, () -> fresh.add(delivery));
  }

  private static String why(LedgerEntry entry) {
    if (entry.purged()) {
      return "what was stored of it was purged on " + entry.reading().purged();
    }
    return entry.unlisted()
        ? "a version before kept no list of the files stored of it"
        : "its layout, contract or rules have changed";
  }

  /** Whether a delivery that was read before has been cleared away from the landing. */
  private boolean cleared(Delivery delivery) {
    return delivery.files().stream()
        .map(file -> file.path().getParent())
        .noneMatch(folder -> Files.isDirectory(folder));
  }

  private void readable(Delivery delivery, SourceLayout source) {
    var versions = catalogue.versions(source.name());
    if (!delivery.schema().isEmpty() && !versions.contains(delivery.schema())) {
      throw Refusal.data(
          "Delivery '%s': schema version '%s' (layout '%s' describes %s)",
          delivery.id(), delivery.schema(), source.name(), versions);
    }
  }

  /** A delivery that was read before must still be the same: a correction is a new delivery. */
  private static void unchanged(Delivery delivery, LedgerEntry read) {
    var paths = delivery.files().stream().map(Delivery.DeliveredFile::path).toList();
    boolean same = paths.size() == read.files().size();
    for (int i = 0; same && i < paths.size(); i++) {
      var identity = read.files().get(i).identity();
      present(delivery, paths.get(i));
      same =
          delivery.files().get(i).expected().sha256().equals(identity.sha256())
              && (identity.seems(paths.get(i))
                  || identity.sha256().equals(Sha256.of(paths.get(i))));
    }
    if (!same) {
      throw Refusal.data(
          "Delivery '%s': its content has changed since it was read (a correction is a new"
              + " delivery)",
          delivery.id());
    }
  }

  private static void present(Delivery delivery, Path file) {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw Refusal.data(
          "Delivery '%s': file '%s' is not there as a plain file",
          delivery.id(), file.getFileName());
    }
  }

  /** A copy that was checked before must still be the same. */
  private boolean checked(Delivery copy) {
    var entry = ledger.find(copy.id());
    entry.ifPresent(checked -> unchanged(copy, checked));
    return entry.isPresent();
  }
}
