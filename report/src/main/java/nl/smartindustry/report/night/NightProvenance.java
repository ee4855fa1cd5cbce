package nl.smartindustry.report.night;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.smartindustry.ingest.delivery.LedgerEntry;
import nl.smartindustry.ingest.run.RunContext;
import nl.smartindustry.report.approval.Approvals;
import nl.smartindustry.report.approval.ReleaseCalendar;
import nl.smartindustry.report.release.Releases;
import nl.smartindustry.report.run.ProductVersion;
import nl.smartindustry.report.run.Provenance;

/** All that the release of a night follows from. */
final class NightProvenance {
  private NightProvenance() {}

  /**
   * @param held deliveries that do not count, which a release that says so follows from as well
   */
  static Provenance of(RunContext run, List<LedgerEntry> entries, List<LedgerEntry> held) {
    var inputs = entries.stream().flatMap(NightProvenance::inputs).toList();
    var settings = new TreeMap<String, String>();
    settings.put("meaning", run.settings().meaning());
    settings.put("pseudonym_key", keyId(entries));
    if (!held.isEmpty()) {
      settings.put("held", held.stream().map(LedgerEntry::delivery).sorted().toList().toString());
    }
    var day = run.settings().referenceDate();
    var figures =
        new Provenance(
            inputs,
            settings,
            run.definitions().fingerprint(),
            ProductVersion.current(),
            day.toString());
    return figures.among(letters(run), ReleaseCalendar.load(run.definitions()).after(day));
  }

  /** The definitive releases of earlier days, each with whether it was withdrawn since. */
  private static List<String> letters(RunContext run) {
    var withdrawn =
        new Releases(run.warehouse())
            .list().stream()
                .filter(one -> one.withdrawn().isPresent())
                .map(Releases.Listed::id)
                .toList();
    return new Approvals(run.warehouse())
        .letters(run.settings().referenceDate(), run.settings().deliveredUntil()).stream()
            .map(id -> withdrawn.contains(id) ? id + " withdrawn" : id)
            .toList();
  }

  /**
   * The id of the key under which named persons and enterprises became pseudonyms; never the key.
   */
  private static String keyId(List<LedgerEntry> entries) {
    return entries.stream()
        .map(entry -> entry.reading().pseudonymKey())
        .filter(id -> !id.isEmpty())
        .findFirst()
        .orElse("none");
  }

  private static Stream<Provenance.Input> inputs(LedgerEntry entry) {
    return entry.files().stream()
        .map(
            file ->
                new Provenance.Input(
                    "%s/%s/%s/%s"
                        .formatted(
                            entry.source(),
                            entry.period(),
                            entry.delivery(),
                            Path.of(file.path()).getFileName()),
                    file.identity().sha256(),
                    file.counts().read()));
  }
}
