package nl.smartindustry.report.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.layout.LayoutCatalogue;
import nl.smartindustry.report.release.Releases.Release;
import nl.smartindustry.report.run.Provenance;
import nl.smartindustry.report.run.Provenance.Input;
import nl.smartindustry.transform.catalogue.FieldsRead;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.catalogue.IndicatorCatalogue;
import nl.smartindustry.transform.catalogue.SurveyDesign;

/**
 * From which delivered files an indicator is made: those of the tables that the catalogue names,
 * and of a survey those of its frame and modules too.
 *
 * @param layouts which source fills which table
 * @param read of which fields of registers and accounts figures are computed
 */
public record PassportSources(
    Definitions definitions,
    IndicatorCatalogue indicators,
    LayoutCatalogue layouts,
    FieldsRead read) {
  public PassportSources(
      Definitions definitions, IndicatorCatalogue indicators, LayoutCatalogue layouts) {
    this(definitions, indicators, layouts, FieldsRead.load(definitions));
  }

  /**
   * What a figure is made from.
   *
   * @param files delivered
   * @param derived tables that ingest makes of deliveries of other tables
   * @param current whether the definitions in use are those of the release
   */
  record Sources(List<Input> files, List<String> derived, boolean current) {}

  /** A column of delivered files, by the name that the supplier gave it. */
  public record SourceColumn(String source, String column) implements Comparable<SourceColumn> {
    private static final Comparator<SourceColumn> ORDER =
        Comparator.comparing(SourceColumn::source).thenComparing(SourceColumn::column);

    @Override
    public int compareTo(SourceColumn other) {
      return ORDER.compare(this, other);
    }
  }

  /**
   * The delivered columns of which an indicator is made: of a survey those behind numerators and
   * denominators, derived variables traced back to answers; else those that are read of the tables
   * it names, none of a table of which that is not written.
   */
  public Set<SourceColumn> columns(Indicator indicator) {
    var columns = new TreeSet<SourceColumn>();
    var measure = indicators.measures().get(indicator.code());
    if (measure == null) {
      indicator
          .measure()
          .sources()
          .forEach(table -> add(columns, Set.of(table), Set.copyOf(read.of(table))));
      return columns;
    }
    var fields =
        measure.expressions().stream()
            .flatMap(sql -> indicators.derived().items(measure.source(), sql).stream())
            .collect(Collectors.toSet());
    add(columns, answers(measure.source()), fields);
    return columns;
  }

  /** The columns of deliveries that fill some fields of tables. */
  private void add(Set<SourceColumn> columns, Set<String> tables, Set<String> fields) {
    for (var source : layouts.sources().values()) {
      if (tables.contains(source.layout().table())) {
        source.layout().columns().stream()
            .filter(one -> one.column() != null && one.stored() && fields.contains(one.field()))
            .forEach(one -> columns.add(new SourceColumn(source.name(), one.column())));
      }
    }
  }

  /** The tables with the answers of a survey. */
  private Set<String> answers(String table) {
    var tables = new TreeSet<>(Set.of(table));
    indicators.surveys().stream()
        .filter(survey -> survey.table().equals(table) && survey.modules() != null)
        .forEach(survey -> tables.addAll(survey.modules()));
    return tables;
  }

  Sources of(Indicator indicator, Release release) {
    return of(indicator.measure().sources(), release);
  }

  /** Of stored tables. */
  Sources of(List<String> stored, Release release) {
    var tables = with(stored);
    var provenance = release.manifest().provenance();
    var derived = tables.stream().filter(table -> !layouts.tables().contains(table)).toList();
    boolean current = provenance.definitions().equals(definitions.fingerprint());
    return new Sources(files(tables, provenance), derived, current);
  }

  /** The files of an indicator among all that a release follows from. */
  public List<Input> files(Indicator indicator, Provenance provenance) {
    return files(with(indicator.measure().sources()), provenance);
  }

  private List<Input> files(Set<String> tables, Provenance provenance) {
    var sources =
        layouts.sources().values().stream()
            .filter(source -> tables.contains(source.layout().table()))
            .map(source -> source.name() + "/")
            .toList();
    return provenance.inputs().stream()
        .filter(input -> sources.stream().anyMatch(input.name()::startsWith))
        .toList();
  }

  private Set<String> with(List<String> stored) {
    var tables = new TreeSet<String>();
    stored.forEach(table -> with(table).forEach(tables::add));
    return tables;
  }

  private List<String> with(String table) {
    return indicators.surveys().stream()
        .filter(survey -> survey.table().equals(table))
        .findFirst()
        .map(survey -> beside(table, survey))
        .orElse(List.of(table));
  }

  private static List<String> beside(String table, SurveyDesign survey) {
    var modules = survey.modules() == null ? Stream.<String>empty() : survey.modules().stream();
    return Stream.concat(
            Stream.of(table), Stream.concat(Stream.ofNullable(survey.frame()), modules))
        .toList();
  }
}
