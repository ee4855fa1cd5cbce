package nl.smartindustry.report.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.run.RunContext;
import nl.smartindustry.ingest.run.Settings;
import nl.smartindustry.report.edition.Edition;
import nl.smartindustry.report.glance.Glance.LeftOutText;
import nl.smartindustry.report.glance.GlanceLayout;
import nl.smartindustry.report.letter.FigureCell.Rounding;
import nl.smartindustry.report.letter.Letter.LetterInput;
import nl.smartindustry.report.publish.DataChanges.Data;
import nl.smartindustry.report.release.ReleaseDraft;
import nl.smartindustry.report.release.ReleaseManifest.ReleaseFile;
import nl.smartindustry.report.release.ReleaseManifest.Statement;
import nl.smartindustry.report.release.Releases;
import nl.smartindustry.report.run.ChangeLog;
import nl.smartindustry.report.run.Provenance;
import nl.smartindustry.report.site.SiteTexts;
import nl.smartindustry.report.table.Language;
import nl.smartindustry.report.table.NeverComputed;
import nl.smartindustry.report.table.ReleaseFacts;
import nl.smartindustry.report.table.ReleaseFacts.Issue;
import nl.smartindustry.report.table.TableCatalogue;
import nl.smartindustry.report.write.Annex;
import nl.smartindustry.report.write.ReportFiles;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.catalogue.IndicatorCatalogue;
import nl.smartindustry.transform.safe.Observation;

/** The disseminate phase: from safe cells to the files of a release. */
public record ReportJob(
    Definitions definitions,
    TableCatalogue catalogue,
    GlanceLayout glance,
    List<Edition> editions,
    List<Indicator> statistics,
    CatalogueRecord described) {
  private static final String TABLES = "tables";
  private static final String SITE = "site";
  private static final String CONCEPT = "CONCEPT";
  private static final String DEFINITIVE = "DEFINITIVE";
  private static final int SHORT = 12;

  /**
   * Loads the layouts of tables, charts and sentences, and what a catalogue says of the data.
   *
   * @param statistics the indicators that may be printed
   */
  public static ReportJob load(Definitions definitions, List<Indicator> statistics) {
    SiteTexts.check(definitions, statistics);
    var codes = statistics.stream().map(Indicator::code).collect(Collectors.toSet());
    statistics.forEach(Rounding::check);
    ReleasedColumn.load(definitions);
    var catalogue = TableCatalogue.load(definitions, codes);
    var glance = GlanceLayout.load(definitions, catalogue);
    var editions = Edition.load(definitions, catalogue, glance);
    var described = CatalogueRecord.load(definitions);
    return new ReportJob(
        definitions, catalogue, glance, editions, List.copyOf(statistics), described);
  }

  /**
   * A release ready to be published.
   *
   * @param cells how many cells are published, suppressed, unreliable or absent, and how many
   *     indicators there are
   * @param observations the cells themselves
   * @param warnings about what is printed, in sentences
   */
  public record Prepared(
      ReleaseDraft draft,
      Map<String, Long> cells,
      List<Observation> observations,
      List<String> warnings) {}

  /**
   * Lays out the letter; nothing is written until the draft is published.
   *
   * @param warnings about the deliveries, in sentences
   * @param held codes of the indicators that have no figure because their source is held
   */
  public Prepared prepare(
      RunContext run, Provenance provenance, List<String> warnings, Set<String> held) {
    var stored = new StoredFigures(run, definitions);
    stored.requireCodes();
    var facts = facts(run.settings(), provenance, held);
    var log = log(run, stored, provenance);
    var input = stored.input(facts);
    var annexes =
        Stream.of(Language.values())
            .map(language -> Annex.of(input, catalogue.in(language), glance))
            .toList();
    var regions = editions(input);
    annexes.get(0).glance().leftOut().forEach(one -> run.progress().say(one.line()));
    var leftOut =
        Stream.concat(annexes.stream().limit(1), regions.get(Language.NL).stream())
            .flatMap(annex -> annex.glance().leftOut().stream())
            .toList();
    ReleaseDraft.Content content =
        staging -> {
          ReportFiles.write(ReportFiles.of(annexes), staging.resolve(TABLES));
          for (var editions : regions.values()) {
            ReportFiles.write(ReportFiles.editions(editions), staging.resolve(TABLES));
          }
          ReportFiles.write(
              new SitePages(this, stored, run.warehouse(), provenance, log.newest())
                  .of(annexes, regions),
              staging.resolve(SITE));
          data(stored, facts, provenance, log, leftOut, staging);
          return Map.of();
        };
    var surveyed = IndicatorCatalogue.load(definitions).measures().keySet();
    var never =
        NeverComputed.warning(catalogue.tables(), surveyed, stored.observations()).stream()
            .toList();
    var all = Stream.concat(warnings.stream(), never.stream()).toList();
    var draft =
        new ReleaseDraft(
            provenance,
            statement(run.settings(), provenance, all).ofData(log.newest().version()),
            content,
            (staging, files) -> complete(stored.count(), files));
    return new Prepared(draft, stored.cells(), stored.observations(), never);
  }

  /** Since the definitive release before; without one its data are the first. */
  private ChangeLog log(RunContext run, StoredFigures stored, Provenance provenance) {
    var columns =
        ReleasedColumn.load(definitions).stream()
            .collect(Collectors.toMap(ReleasedColumn::name, ReleasedColumn::typeName));
    return provenance
        .definitive()
        .map(new Releases(run.warehouse())::open)
        .map(
            release ->
                DataChanges.log(
                    release, Data.of(provenance.referenceDate(), columns, stored.observations())))
        .orElse(ChangeLog.first(provenance.referenceDate()));
  }

  /** The files for machines, the record of them all last. */
  private void data(
      StoredFigures stored,
      ReleaseFacts facts,
      Provenance provenance,
      ChangeLog log,
      List<LeftOutText> leftOut,
      Path staging)
      throws IOException {
    var table = stored.released();
    var codes = ReleasedCodes.of(definitions, statistics, table);
    var version = log.newest().version();
    var metadata = staging.resolve(MetadataFiles.FOLDER);
    new ObservationFiles(table).write(staging);
    new SdmxFiles(table, codes, described, facts, version).write(staging.resolve(SdmxFiles.FOLDER));
    new MetadataFiles(statistics, stored, table, codes, log, leftOut).write(metadata);
    new LineageFile(provenance, table).write(staging);
    if (facts.synthetic() || !described.publisher().synthetic()) {
      new CatalogueFile(described, facts, table, version).write(staging, metadata);
    }
  }

  /** Every observation that transform stored is in the release, and no other. */
  private static void complete(long stored, List<ReleaseFile> files) {
    long published =
        files.stream()
            .filter(file -> file.path().startsWith(ObservationFiles.FOLDER + "/"))
            .mapToLong(ReleaseFile::rows)
            .sum();
    if (published != stored) {
      throw Refusal.data("Release: holds %d observations (transform stored %d)", published, stored);
    }
  }

  /** The letter for each region. */
  private Map<Language, List<Annex>> editions(LetterInput input) {
    var inputs =
        editions.stream()
            .map(Edition::indicators)
            .distinct()
            .collect(Collectors.toMap(some -> some, input::of));
    var annexes = new EnumMap<Language, List<Annex>>(Language.class);
    for (var language : Language.values()) {
      annexes.put(
          language,
          editions.stream()
              .map(
                  one ->
                      Annex.of(
                          inputs.get(one.indicators()), one.catalogue().in(language), one.glance()))
              .toList());
    }
    return annexes;
  }

  ReleaseFacts facts(Settings settings, Provenance provenance, Set<String> held) {
    return new ReleaseFacts(
        settings.referenceDate(),
        provenance.key().substring(0, SHORT),
        ReleaseFacts.Status.PROVISIONAL,
        new Issue(provenance.approves().isEmpty(), provenance.correction(), provenance.next()),
        settings.synthetic(),
        provenance.inputs().stream().map(Provenance.Input::name).toList(),
        held);
  }

  private Statement statement(Settings settings, Provenance provenance, List<String> warnings) {
    return new Statement(
        settings.title(),
        provenance.approves().isPresent() ? DEFINITIVE : CONCEPT,
        settings.synthetic(),
        catalogue.labels().note("protection"),
        warnings);
  }
}
