package nl.smartindustry.report.publish;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.run.RunContext;
import nl.smartindustry.ingest.run.Settings;
import nl.smartindustry.report.input.Figures;
import nl.smartindustry.report.input.ReleaseFacts;
import nl.smartindustry.report.layout.TableCatalogue;
import nl.smartindustry.report.letter.Illustrations;
import nl.smartindustry.report.letter.Letter;
import nl.smartindustry.report.release.Provenance;
import nl.smartindustry.report.release.ReleaseDraft;
import nl.smartindustry.report.release.Statement;
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
   * Loads the layouts of tables and figures.
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

  /** Lays out the letter; nothing is written until the draft is published. */
  public Prepared prepare(RunContext run, Provenance provenance, Told told) {
    var stored = new StoredFigures(run, definitions);
    var figures = stored.figures(facts(run.settings(), provenance, told.held()));
    var annex = annex(figures);
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
            statement(run.settings(), told.warnings()),
            content,
            new ReleaseChecks(stored));
    return new Prepared(draft, stored.cells());
  }

  private Annex annex(Figures figures) {
    var tables = Letter.build(figures, catalogue);
    var illustrations = Illustrations.draw(tables, figures, catalogue);
    return new Annex(tables, illustrations, figures.facts(), catalogue.labels());
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
