package nl.smartindustry.report.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.contract.Inventory;
import nl.smartindustry.ingest.contract.OwnerOnly;
import nl.smartindustry.ingest.contract.SealedJson;
import nl.smartindustry.ingest.contract.StoredFiles;
import nl.smartindustry.ingest.contract.TableReader;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.run.StoredPhase;
import nl.smartindustry.ingest.run.Warehouse;
import nl.smartindustry.report.run.Provenance;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.safe.VintageCell;
import nl.smartindustry.transform.safe.linked.EarlierReleases;
import nl.smartindustry.transform.safe.linked.ProtectionCertificate;

/**
 * What was ever published from a warehouse, release after release: {@code restricted/ledger}. It
 * only grows: what is rolled back, withdrawn or past its years was public all the same.
 */
public record PublicationLedger(Warehouse warehouse) {
  private static final List<String> TABLES =
      List.of(VintageCell.TABLE, ProtectionCertificate.TABLE);
  private static final String WAY_OUT = "restore it from a backup: it says what is public";
  private static final String NUMBER = "%06d-";
  private static final String END = ".json";

  /**
   * A release in the ledger.
   *
   * @param alone key of its provenance without the releases before it
   */
  public record Entry(String release, String key, String alone, Inventory tables) {}

  /**
   * A provenance with the last release before it, and the last of those that was approved; itself
   * where there was none. One that was published before follows from what was known then, now as
   * well.
   *
   * @param definitive by concept the definitive release
   */
  public Provenance after(Provenance alone, Map<String, String> definitive) {
    var entries = entries();
    var key = alone.key();
    var before =
        entries.stream()
            .takeWhile(entry -> !entry.alone().equals(key))
            .map(Entry::release)
            .toList();
    var approved =
        before.stream()
            .filter(definitive::containsKey)
            .map(definitive::get)
            .reduce((one, other) -> other);
    var after =
        before.stream()
            .reduce((one, other) -> other)
            .or(() -> unrecorded(entries))
            .map(alone::after)
            .orElse(alone);
    return approved.map(after::since).orElse(after);
  }

  /** Of a version before, which kept no ledger. */
  private Optional<String> unrecorded(List<Entry> entries) {
    var recorded = entries.stream().map(Entry::release).toList();
    return new Releases(warehouse)
        .list().stream()
            .filter(one -> !one.definitive())
            .map(Releases.Listed::id)
            .filter(id -> !recorded.contains(id))
            .reduce((one, other) -> other);
  }

  /** The last release of figures, whether it is current or not. */
  public Optional<String> newest() {
    return entries().stream().map(Entry::release).reduce((one, other) -> other);
  }

  /** What releases before said, as a provenance names the last of them. */
  public EarlierReleases before(Definitions definitions, Provenance provenance) {
    var release = provenance.earlier();
    if (release.isEmpty()) {
      return EarlierReleases.NONE;
    }
    confirm();
    for (var entry : entries()) {
      if (entry.release().equals(release.get())) {
        return recorded(definitions, folder().resolve(name(entry)));
      }
    }
    var said = new ArrayList<Observation>();
    ReleasedObservations.forEach(
        new Releases(warehouse).open(release.get()), row -> said.add(Observation.from(row)));
    return EarlierReleases.said(said);
  }

  private static EarlierReleases recorded(Definitions definitions, Path tables) {
    var rows = new ArrayList<VintageCell>();
    TableReader.each(
        Contract.load(definitions, VintageCell.TABLE),
        List.of(tables.resolve(VintageCell.TABLE)),
        row -> rows.add(VintageCell.from(row::getAs)));
    var lines = new TreeMap<Long, String>();
    TableReader.each(
        Contract.load(definitions, ProtectionCertificate.TABLE),
        List.of(tables.resolve(ProtectionCertificate.TABLE)),
        row -> lines.put(row.getAs("LINE"), row.getAs("TEXT")));
    return EarlierReleases.recorded(rows, List.copyOf(lines.values()));
  }

  /**
   * Reads every file and compares it with what was written.
   *
   * @throws Refusal (74) naming the first that is missing, altered or extra
   */
  public void confirm() {
    var all = entries();
    all.forEach(entry -> entry.tables().confirm(folder()));
    var listed = all.stream().map(PublicationLedger::name).toList();
    for (var place : StoredFiles.listing(folder())) {
      var name = place.getFileName().toString();
      if (!name.endsWith(END) && !listed.contains(name) && wasSeen(name)) {
        throw Refusal.of(
            ExitCode.INPUT_OUTPUT,
            "Ledger file '%s': found none (expected one, for the release beside it was published;"
                + " %s)",
            folder().resolve(name + END),
            WAY_OUT);
      }
    }
  }

  private boolean wasSeen(String name) {
    return !Files.notExists(warehouse.releases().resolve(name.substring(name.indexOf('-') + 1)));
  }

  /** Adds a release that is about to be seen, unless it is there. */
  void add(ReleaseManifest manifest) throws IOException {
    var figures = manifest.provenance().concept();
    var made = tablesOf(figures.key());
    var all = entries();
    if (made.isEmpty() || all.stream().anyMatch(one -> one.key().equals(figures.key()))) {
      return;
    }
    var release = manifest.releaseId();
    var number = NUMBER.formatted(all.size() + 1);
    var name = number + release;
    var place = folder().resolve(name);
    unseen(number).forEach(StoredFiles::delete);
    for (var table : TABLES) {
      copy(made.get().resolve(table), place.resolve(table));
    }
    OwnerOnly.close(folder());
    var entry =
        new Entry(
            release, figures.key(), figures.alone().key(), Inventory.of(folder(), List.of(name)));
    SealedJson.write(folder().resolve(name + END), entry);
  }

  /** What was left of a release that was never seen. */
  private List<Path> unseen(String number) {
    return StoredFiles.listing(folder()).stream()
        .filter(path -> path.getFileName().toString().startsWith(number))
        .toList();
  }

  private Optional<Path> tablesOf(String key) {
    return RestrictedDecisions.PHASES.stream()
        .map(phase -> new StoredPhase(warehouse.restricted().resolve(phase)).folder(key))
        .filter(folder -> TABLES.stream().map(folder::resolve).noneMatch(Files::notExists))
        .findFirst();
  }

  private static void copy(Path from, Path to) throws IOException {
    for (var path : StoredFiles.filesOf(from)) {
      var file = to.resolve(path);
      StoredFiles.folder(file.getParent());
      Files.copy(from.resolve(path), file);
      StoredFiles.flush(file);
      StoredFiles.flush(file.getParent());
    }
  }

  /** In their order; a last one of which the release was never seen does not count. */
  List<Entry> entries() {
    var entries = new ArrayList<Entry>();
    for (var file : StoredFiles.listing(folder())) {
      if (file.getFileName().toString().endsWith(END)) {
        var entry = SealedJson.read(file, Entry.class, WAY_OUT).content();
        var expected = NUMBER.formatted(entries.size() + 1) + entry.release() + END;
        if (!file.getFileName().toString().equals(expected)) {
          throw Refusal.of(
              ExitCode.INPUT_OUTPUT,
              "Ledger file '%s': found where '%s' is next (%s)",
              file,
              expected,
              WAY_OUT);
        }
        entries.add(entry);
      }
    }
    int last = entries.size() - 1;
    if (last >= 0 && !wasSeen(name(entries.get(last)))) {
      entries.remove(last);
    }
    return entries;
  }

  private static String name(Entry entry) {
    return entry.tables().folders().get(0);
  }

  private Path folder() {
    return warehouse.restricted().resolve("ledger");
  }
}
