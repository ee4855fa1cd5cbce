package nl.smartindustry.report.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.layout.LayoutCatalogue;
import nl.smartindustry.report.edition.Edition;
import nl.smartindustry.report.glance.GlanceLayout;
import nl.smartindustry.report.letter.FigurePlace;
import nl.smartindustry.report.letter.Letter;
import nl.smartindustry.report.letter.Letter.LetterInput;
import nl.smartindustry.report.release.ReleasedObservations;
import nl.smartindustry.report.release.Releases.Release;
import nl.smartindustry.report.release.RestrictedDecisions;
import nl.smartindustry.report.run.Provenance;
import nl.smartindustry.report.table.ReleaseFacts;
import nl.smartindustry.report.table.TableCatalogue;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.catalogue.IndicatorCatalogue;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.safe.linked.CoarserClasses.Suggestion;
import nl.smartindustry.transform.topic.comparability.PreviousLetter;

/**
 * Explains one cell of a release: the passport of a figure; or why there is none and what would
 * bring it back. Reads what was published, and for the owner of a warehouse the decision on a
 * suppressed cell.
 */
public final class ExplainDesk {
  private final Definitions definitions;
  private final TableCatalogue tables;
  private final IndicatorCatalogue indicators;
  private final PassportSources sources;
  private final PassportWords words;
  private final CoarserCells coarser;

  /**
   * @param tables in the language of the answers
   */
  public ExplainDesk(
      Definitions definitions, TableCatalogue tables, IndicatorCatalogue indicators) {
    this.definitions = definitions;
    this.tables = tables;
    this.indicators = indicators;
    this.sources = new PassportSources(definitions, indicators, LayoutCatalogue.load(definitions));
    this.words = PassportWords.load(definitions, tables);
    this.coarser = CoarserCells.load(definitions);
  }

  /** Refuses words of the desk that lack some or have others. */
  public static void check(Definitions definitions, List<Indicator> indicators) {
    DeskLabels.check(definitions, indicators);
    ExplainWords.check(definitions, indicators);
  }

  /** What is published of a cell, one element a line; one that does not exist is refused (64). */
  public List<String> explain(Release release, String cell, DeskFormat format) {
    var listed = listed(release, cell);
    if (listed.isPresent()) {
      return new ListedText(words).lines(listed.get(), format);
    }
    var explained = explained(release, cell);
    var page = new NarrowPage();
    new PassportText(words).write(explained, page);
    return format.of(page, new PassportData(words).of(explained));
  }

  /** The same for the owner of the warehouse, with the decision where the cell is suppressed. */
  public List<String> explainRestricted(
      Release release, String cell, DeskFormat format, RestrictedDecisions decisions) {
    var listed = listed(release, cell);
    if (listed.isPresent()) {
      var why = decisions.of(release, listed.get().key());
      return new ListedText(words).restricted(listed.get(), why, format);
    }
    var explained = explained(release, cell);
    var key = explained.observed().key();
    var decision = decisions.of(release, key.address());
    var coarser = decisions.coarser(release, Suggestion.seriesOf(key));
    var page = new NarrowPage();
    new DecisionText(words).write(decision, coarser, page);
    new PassportText(words).write(explained, page);
    var all = new PassportData(words).of(explained);
    all.put("restricted", decision.orElse(null));
    all.put("coarser_classes", coarser);
    return format.of(page, all);
  }

  private Optional<ListedCell> listed(Release release, String cell) {
    return new ListedSearch(release, tables, sources).find(cell);
  }

  private Explained explained(Release release, String name) {
    var cells = new ArrayList<Observation>();
    ReleasedObservations.forEach(release, row -> cells.add(Observation.from(row)));
    var facts = facts(release);
    var input = new LetterInput(cells, List.of(), List.of(), facts, PreviousLetter.NONE);
    var places = places(input, name);
    var found = new CellSearch(cells, places, indicators).find(name);
    var own = cells.stream().filter(one -> sameIndicator(one, found)).toList();
    var printed = places.stream().filter(place -> place.figure().equals(found)).toList();
    var indicator = indicators.indicator(found.key().indicator());
    var cell = printed.isEmpty() ? words.cell(found) : printed.get(0).cell();
    var letters = SinceLetter.of(BridgeCsv.read(release.folder()), own);
    return new Explained(
        release,
        new Passport(words, facts, indicator, found, cell, letters),
        printed,
        coarser.of(found, own),
        otherPeriods(found, own),
        sources.of(indicator, release));
  }

  /** Where figures stand in the letter, or in that for the region whose code a name begins with. */
  private List<FigurePlace> places(LetterInput input, String name) {
    var table = name.replaceAll("\\..*", "").toUpperCase(Locale.ROOT);
    if (table.contains("=") || tables.tables().stream().anyMatch(one -> one.id().equals(table))) {
      return Letter.of(input, tables).places();
    }
    return Edition.load(definitions, tables, GlanceLayout.load(definitions, tables)).stream()
        .filter(one -> one.code().equals(table))
        .findFirst()
        .map(one -> Letter.of(input.of(one.indicators()), one.catalogue()).places())
        .orElseGet(() -> Letter.of(input, tables).places());
  }

  private static boolean sameIndicator(Observation one, Observation other) {
    return one.key().indicator().equals(other.key().indicator());
  }

  private static List<String> otherPeriods(Observation cell, List<Observation> own) {
    return own.stream()
        .filter(Observation::present)
        .filter(one -> !one.key().equals(cell.key()))
        .filter(one -> one.key().in(cell.period()).equals(cell.key()))
        .map(Observation::period)
        .sorted()
        .toList();
  }

  private static ReleaseFacts facts(Release release) {
    var manifest = release.manifest();
    var provenance = manifest.provenance();
    return new ReleaseFacts(
        LocalDate.parse(provenance.referenceDate()),
        Provenance.shortOf(manifest.key()),
        ReleaseFacts.Status.PROVISIONAL,
        new ReleaseFacts.Issue(
            provenance.approves().isEmpty(), provenance.correction(), provenance.next()),
        manifest.statement().synthetic(),
        List.of(),
        Set.of());
  }
}
