package nl.smartindustry.report.night;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.report.approval.ApprovalRules;
import nl.smartindustry.report.approval.ReleaseCalendar;
import nl.smartindustry.report.desk.ClaimDesk;
import nl.smartindustry.report.desk.DeskNames;
import nl.smartindustry.report.desk.ExplainDesk;
import nl.smartindustry.report.desk.QuestionDesk;
import nl.smartindustry.report.desk.QuestionDesk.Described;
import nl.smartindustry.report.gate.GateDefinition;
import nl.smartindustry.report.publish.ReportJob;
import nl.smartindustry.report.screen.ScreenTexts;
import nl.smartindustry.report.table.CellCheck;
import nl.smartindustry.report.table.Language;
import nl.smartindustry.report.table.Series;
import nl.smartindustry.report.table.TableLayout;
import nl.smartindustry.transform.TransformJob;
import nl.smartindustry.transform.catalogue.FieldsRead;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.safe.linked.Prominence;

/**
 * The phases after ingest with their definitions loaded and checked against each other: what is
 * wrong in them is refused by name here, before any file is opened and before Spark starts.
 */
public record Phases(Definitions definitions, TransformJob transform, ReportJob report) {

  public static Phases load(Definitions definitions) {
    var transform = TransformJob.load(definitions);
    var indicators = transform.released();
    ExplainDesk.check(definitions, indicators);
    ReleaseCalendar.load(definitions);
    ApprovalRules.load(definitions);
    GateDefinition.load(definitions);
    ScreenTexts.load(definitions, Language.NL);
    FieldsRead.load(definitions);
    var report = ReportJob.load(definitions, indicators);
    var cells = new CellCheck(transform.possible());
    cells.check(report.catalogue());
    report.editions().forEach(edition -> cells.check(edition.catalogue()));
    var printed = prominence(report);
    for (var table : report.catalogue().perturbed()) {
      transform = transform.perturbing(table.id(), table.notes().protection(), table.indicators());
    }
    return new Phases(
        definitions,
        transform.sparing(key -> printed.getOrDefault(Series.of(key), Prominence.NOT_PRINTED)),
        report);
  }

  /**
   * How prominent each series is in the letter; what only that for a region prints is printed too.
   */
  private static Map<Series, Prominence> prominence(ReportJob report) {
    var prominence = report.catalogue().prominence();
    report.editions().stream()
        .flatMap(edition -> edition.catalogue().tables().stream())
        .flatMap(TableLayout::series)
        .forEach(series -> prominence.putIfAbsent(series, Prominence.PRINTED));
    return prominence;
  }

  /** The question desk on these definitions, in a language. */
  public QuestionDesk desk(Language language) {
    Function<String, Described> lookup =
        code -> {
          var one = indicator(code);
          return new Described(language.of(one.label()), language.of(one.population()));
        };
    return new QuestionDesk(definitions, report.catalogue().in(language).labels(), lookup);
  }

  public List<Indicator> indicators() {
    return transform.released();
  }

  /** By its code, or another name of it; one that is not known is refused (64). */
  public Indicator indicator(String word) {
    return names().indicator(word, indicators());
  }

  /** What users call indicators and dimensions. */
  public DeskNames names() {
    return DeskNames.load(definitions);
  }

  /** What judges claims, on these definitions, in a language. */
  public ClaimDesk claims(Language language) {
    return new ClaimDesk(definitions, report.catalogue().in(language).labels());
  }

  /** What explains a cell in a language, on these definitions. */
  public ExplainDesk explaining(Language language) {
    return new ExplainDesk(definitions, report.catalogue().in(language), transform.catalogue());
  }

  /** The indicators that have no figure when some tables are held. */
  Set<String> without(Set<String> tables) {
    return transform.catalogue().indicators().stream()
        .filter(one -> one.measure().sources().stream().anyMatch(tables::contains))
        .map(Indicator::code)
        .collect(Collectors.toSet());
  }
}
