package nl.smartindustry.ingest;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.smartindustry.ingest.IngestPlan.Copy;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.definition.Sha256;
import nl.smartindustry.ingest.delivery.ActiveDeliveries;
import nl.smartindustry.ingest.delivery.Delivery;
import nl.smartindustry.ingest.delivery.Landing;
import nl.smartindustry.ingest.delivery.Ledger;
import nl.smartindustry.ingest.delivery.LedgerEntry;
import nl.smartindustry.ingest.delivery.LooseFiles;
import nl.smartindustry.ingest.layout.LayoutCatalogue;
import nl.smartindustry.ingest.run.Settings;
import nl.smartindustry.ingest.unpack.PackedFiles;

/** Finds out what is new: from names, sizes and dates, manifests and the ledger. */
final class Planning {
  private final Settings settings;
  private final LayoutCatalogue catalogue;
  private final Ledger ledger;
  private final List<LedgerEntry> known = new ArrayList<>();
  private final List<Delivery> fresh = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();

  Planning(Settings settings, LayoutCatalogue catalogue, Ledger ledger) {
    this.settings = settings;
    this.catalogue = catalogue;
    this.ledger = ledger;
  }

  IngestPlan plan() {
    var landing = Landing.look(settings.landing(), settings.deliveredUntil());
    warnings.addAll(landing.warnings());
    var chosen = ActiveDeliveries.of(delivered(landing), cumulative());
    chosen.active().forEach(this::sort);
    complete(chosen.active());
    var copies = new ArrayList<Copy>();
    chosen
        .copies()
        .forEach((copy, original) -> copies.add(new Copy(copy, original, checked(copy))));
    copies.forEach(
        copy ->
            warnings.add(
                "Delivery '%s': same content as '%s' (counted as a duplicate, not read)"
                    .formatted(copy.delivery().id(), copy.original())));
    chosen.passedBy().stream()
        .filter(d -> ledger.find(d.id()).isEmpty())
        .map(d -> "Delivery '%s': passed by (a higher number counts)".formatted(d.id()))
        .forEach(warnings::add);
    var keys = new KeyInUse(settings, catalogue);
    var key = keys.of(chosen.active());
    keys.sameAsBefore(key, known);
    return new IngestPlan(known, fresh, copies, warnings, key, fingerprint(chosen.active()));
  }

  private List<Delivery> delivered(Landing landing) {
    var all = new ArrayList<Delivery>();
    for (var delivery : landing.deliveries()) {
      if (catalogue.sources().containsKey(delivery.source())) {
        all.add(delivery);
      } else {
        warnings.add(
            "Delivery '%s': passed by (no layout for source '%s')"
                .formatted(delivery.id(), delivery.source()));
      }
    }
    settings.inputs().forEach(input -> catalogue.get(input.source()));
    all.addAll(LooseFiles.of(settings.inputs(), ledger));
    return all;
  }

  private Set<String> cumulative() {
    return catalogue.sources().values().stream()
        .filter(source -> source.layout().accept().cumulative())
        .map(source -> source.name())
        .collect(Collectors.toSet());
  }

  private void sort(Delivery delivery) {
    var source = catalogue.get(delivery.source());
    delivery.files().stream()
        .filter(file -> !PackedFiles.mayHold(source.layout(), file.name()))
        .findFirst()
        .ifPresent(
            file -> {
              throw Refusal.of(
                  ExitCode.DATA_REFUSED,
                  "Delivery '%s': file '%s' (layout '%s' reads '%s')",
                  delivery.id(),
                  file.name(),
                  source.name(),
                  source.layout().files());
            });
    var entry = ledger.find(delivery.id());
    entry.ifPresent(read -> unchanged(delivery, read));
    var current =
        entry
            .filter(read -> !read.copy() && read.fingerprint().equals(source.fingerprint()))
            .filter(this::stored);
    current.ifPresentOrElse(known::add, () -> fresh.add(delivery));
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
      throw Refusal.of(
          ExitCode.DATA_REFUSED,
          "Delivery '%s': its content has changed since it was read (a correction is a new"
              + " delivery)",
          delivery.id());
    }
  }

  private static void present(Delivery delivery, Path file) {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw Refusal.of(
          ExitCode.DATA_REFUSED,
          "Delivery '%s': file '%s' is not there as a plain file",
          delivery.id(),
          file.getFileName());
    }
  }

  /** A copy that was checked before must still be the same. */
  private boolean checked(Delivery copy) {
    var entry = ledger.find(copy.id());
    entry.ifPresent(checked -> unchanged(copy, checked));
    return entry.isPresent();
  }

  private boolean stored(LedgerEntry entry) {
    var table = settings.warehouse().restricted().resolve(entry.table());
    return Files.isDirectory(table.resolve(entry.delivery()));
  }

  /** A mandatory source may be stood in for by another source of the same table. */
  private void complete(List<Delivery> active) {
    var tables =
        active.stream().map(d -> catalogue.get(d.source()).layout().table()).distinct().toList();
    for (var source : catalogue.mandatory()) {
      if (!tables.contains(source.layout().table())) {
        throw Refusal.of(
            ExitCode.INPUT_MISSING,
            "Source '%s': no complete delivery in '%s' (at least one)",
            source.name(),
            settings.landing().resolve(source.name()));
      }
    }
  }

  private String fingerprint(List<Delivery> active) {
    return Sha256.of(
        active.stream()
            .map(
                d ->
                    Stream.of(
                            d.id(),
                            d.status(),
                            catalogue.get(d.source()).fingerprint(),
                            String.join(",", d.declaredContent()))
                        .collect(Collectors.joining(" ")))
            .collect(Collectors.joining("\n")));
  }
}
