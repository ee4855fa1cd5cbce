package nl.smartindustry.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.delivery.Delivery;
import nl.smartindustry.ingest.delivery.Delivery.DeliveredFile;
import nl.smartindustry.ingest.delivery.IngestPlan;
import nl.smartindustry.ingest.delivery.Ledger;
import nl.smartindustry.ingest.delivery.LedgerEntry;
import nl.smartindustry.ingest.delivery.LedgerEntry.LedgerFile;
import nl.smartindustry.ingest.delivery.LedgerEntry.Reading;
import nl.smartindustry.ingest.format.SourceDimensions;
import nl.smartindustry.ingest.format.file.FileIdentity;
import nl.smartindustry.ingest.format.file.FileInspection;
import nl.smartindustry.ingest.format.file.PlainFile;
import nl.smartindustry.ingest.format.packed.PackedFiles;
import nl.smartindustry.ingest.layout.LayoutCatalogue;
import nl.smartindustry.ingest.layout.SourceLayout;
import nl.smartindustry.ingest.rule.RecordCounts;
import nl.smartindustry.ingest.run.Progress;
import nl.smartindustry.ingest.run.Progress.Meter;
import nl.smartindustry.ingest.run.RunContext;
import nl.smartindustry.ingest.run.SideBySide;
import nl.smartindustry.ingest.store.InspectedDelivery;

/** Looks at the bytes of every new file before Spark starts; names all that it refuses. */
record FileChecks(LayoutCatalogue catalogue) {
  private static final long KILOBYTE = 1000;

  /** How many refused files are named besides the one that ends the run. */
  private static final int NAMED = 20;

  /**
   * The new deliveries by source and version of its layout, each with what was found in its files.
   */
  Map<String, List<InspectedDelivery>> inspect(IngestPlan plan, Ledger ledger, RunContext run) {
    var bySource = new TreeMap<String, List<InspectedDelivery>>();
    plan.copies().stream()
        .filter(copy -> !copy.checked())
        .forEach(copy -> ledger.record(verified(copy, run.settings().referenceDate().toString())));
    if (plan.fresh().isEmpty()) {
      return bySource;
    }
    run.progress().step("Check the files of %d deliveries".formatted(plan.fresh().size()));
    long bytes = size(plan.fresh());
    var kilobytes = run.progress().meter("kB", bytes / KILOBYTE);
    var refused = new ArrayList<Refusal>();
    var files =
        inspectAll(plan.fresh(), PackedFiles.unpackedUnder(run.warehouse()), kilobytes, refused);
    stopAt(refused, run.progress());
    for (var delivery : plan.fresh()) {
      var seen = delivery.files().stream().map(file -> files.get(file.path().toString())).toList();
      bySource
          .computeIfAbsent(source(delivery).key(), s -> new ArrayList<>())
          .add(checked(delivery, seen));
    }
    run.progress().done("%d files, %.1f MB".formatted(files.size(), bytes / 1e6));
    return bySource;
  }

  private static long size(List<Delivery> deliveries) {
    return deliveries.stream()
        .flatMap(delivery -> delivery.files().stream())
        .mapToLong(file -> file.path().toFile().length())
        .sum();
  }

  private SourceLayout source(Delivery delivery) {
    return catalogue.get(delivery.source(), delivery.schema());
  }

  /** The first refusal ends the run; whoever mends it hears of the others too. */
  private static void stopAt(List<Refusal> refused, Progress progress) {
    if (refused.isEmpty()) {
      return;
    }
    refused.stream().skip(1).limit(NAMED).forEach(also -> progress.warn("  " + also.getMessage()));
    if (refused.size() > NAMED + 1) {
      progress.warn("  and %d more".formatted(refused.size() - NAMED - 1));
    }
    throw refused.get(0);
  }

  private Map<String, FileInspection> inspectAll(
      List<Delivery> deliveries, PackedFiles packed, Meter kilobytes, List<Refusal> refused) {
    var looks = new TreeMap<String, Callable<Looked>>();
    for (var delivery : deliveries) {
      var layout = source(delivery).layout();
      for (var file : delivery.files()) {
        var own = layout.of(file.name());
        looks.put(
            file.path().toString(),
            () -> {
              try {
                var seen = in(delivery, () -> packed.look(file.path(), file.expected(), own));
                kilobytes.add(seen.identity().bytes() / KILOBYTE);
                return new Looked(seen, null);
              } catch (Refusal refusal) {
                return new Looked(null, refusal);
              }
            });
      }
    }
    var files = new TreeMap<String, FileInspection>();
    var paths = looks.keySet().iterator();
    SideBySide.each(
        List.copyOf(looks.values()),
        looked -> {
          files.put(paths.next(), looked.seen());
          Optional.ofNullable(looked.refused()).ifPresent(refused::add);
        });
    return files;
  }

  /** The dimension files are read before Spark starts, so that a wrong one stops the run here. */
  private InspectedDelivery checked(Delivery delivery, List<FileInspection> files) {
    var layout = source(delivery).layout();
    var inspected = InspectedDelivery.of(delivery, files, layout);
    for (var lookup : layout.lookups()) {
      in(delivery, () -> SourceDimensions.read(lookup, inspected.dimensionSplits()));
    }
    return inspected;
  }

  /** One of the two is there. */
  private record Looked(FileInspection seen, Refusal refused) {}

  /** A look at a file. */
  @FunctionalInterface
  private interface Look<T> {
    T look() throws IOException;
  }

  /** What a look finds, or its refusal with the delivery before the file: names of files repeat. */
  private static <T> T in(Delivery delivery, Look<T> look) {
    try {
      return look.look();
    } catch (Refusal refusal) {
      throw refusal.in(
          "Source '%s', period '%s', delivery '%s'"
              .formatted(delivery.source(), delivery.period(), delivery.id()));
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  /** A copy counts as one only when its bytes really are those that its manifest declares. */
  private LedgerEntry verified(IngestPlan.Copy copy, String readFor) {
    var delivery = copy.delivery();
    var source = source(delivery);
    var files = delivery.files().stream().map(FileChecks::verified).toList();
    var reading = new Reading(source.fingerprint(), "", copy.original(), readFor);
    return LedgerEntry.of(delivery, source.layout().table(), reading, files);
  }

  private static LedgerFile verified(DeliveredFile file) {
    PlainFile.require(file.path());
    var identity = FileIdentity.of(file.path());
    file.expected().requireSize(file.name(), identity.bytes());
    file.expected().requireHash(file.name(), identity.sha256());
    return new LedgerFile(file.path().toString(), identity, RecordCounts.NOTHING, List.of());
  }
}
