package nl.smartindustry.report.publish;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.run.RunContext;
import nl.smartindustry.ingest.run.Settings;
import nl.smartindustry.report.input.LetterInput;
import nl.smartindustry.report.input.ReleaseFacts;
import nl.smartindustry.report.letter.Charts;
import nl.smartindustry.report.letter.Letter;
import nl.smartindustry.report.release.Provenance;
import nl.smartindustry.report.release.ReleaseDraft;
import nl.smartindustry.report.release.ReleaseManifest.ReleaseFile;
import nl.smartindustry.report.release.Statement;
import nl.smartindustry.report.table.TableCatalogue;
import nl.smartindustry.report.write.Annex;
import nl.smartindustry.report.write.ReportFiles;
import nl.smartindustry.transform.catalogue.Indicator;

/** The disseminate phase: from safe cells to the files of a release. */
public record ReportJob(
    Definitions definitions, TableCatalogue catalogue, List<Indicator> statistics) {
  private static final String TABLES = "tables";
  private static final String METADATA = "metadata";
  private static final int SHORT = 12;

  /**
   * Loads the layouts of tables and charts.
   *
   * @param statistics the indicators that may be printed
   */
  public static ReportJob load(Definitions definitions, List<Indicator> statistics) {
    var codes = statistics.stream().map(Indicator::code).collect(Collectors.toSet());
    return new ReportJob(
        definitions, TableCatalogue.load(definitions, codes), List.copyOf(statistics));
  }

  /**
   * A release ready to be published.
   *
   * @param cells how many cells are published, suppressed, unreliable or absent, and how many
   *     indicators there are
   */
  public record Prepared(ReleaseDraft draft, Map<String, Long> cells) {}

  /**
   * Lays out the letter; nothing is written until the draft is published.
   *
   * @param warnings about the deliveries, in sentences
   * @param held codes of the indicators that have no figure because their source is held
   */
  public Prepared prepare(
      RunContext run, Provenance provenance, List<String> warnings, Set<String> held) {
    var stored = new StoredFigures(run, definitions);
    var input = stored.input(facts(run.settings(), provenance, held));
    var annex = annex(input);
    ReleaseDraft.Content content =
        staging -> {
          stored.publish(staging);
          ReportFiles.write(annex, staging.resolve(TABLES));
          new MetadataFiles(definitions, statistics, stored).write(staging.resolve(METADATA));
          return Map.of();
        };
    var draft =
        new ReleaseDraft(
            provenance,
            statement(run.settings(), warnings),
            content,
            (staging, files) -> complete(stored.count(), files));
    return new Prepared(draft, stored.cells());
  }

  /** Every observation that transform stored is in the release, and no other. */
  private static void complete(long stored, List<ReleaseFile> files) {
    long published =
        files.stream()
            .filter(file -> file.path().startsWith(ObservationFiles.FOLDER + "/"))
            .mapToLong(ReleaseFile::rows)
            .sum();
    if (published != stored) {
      throw Refusal.of(
          ExitCode.DATA_REFUSED,
          "Release: holds %d observations (transform stored %d)",
          published,
          stored);
    }
  }

  private Annex annex(LetterInput input) {
    var tables = Letter.build(input, catalogue);
    var charts = Charts.draw(tables, input, catalogue);
    return new Annex(tables, charts, input.facts(), catalogue.labels());
  }

  private ReleaseFacts facts(Settings settings, Provenance provenance, Set<String> held) {
    return new ReleaseFacts(
        settings.referenceDate(),
        provenance.key().substring(0, SHORT),
        ReleaseFacts.Status.PROVISIONAL,
        true,
        settings.synthetic(),
        provenance.inputs().stream().map(Provenance.Input::name).toList(),
        held);
  }

  private Statement statement(Settings settings, List<String> warnings) {
    return new Statement(
        settings.title(),
        "CONCEPT",
        settings.synthetic(),
        catalogue.labels().note("protection"),
        warnings);
  }
}
