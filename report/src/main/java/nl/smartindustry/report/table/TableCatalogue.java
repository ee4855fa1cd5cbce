package nl.smartindustry.report.table;

import java.util.List;
import java.util.Set;
import nl.smartindustry.ingest.definition.Codelist;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;

/** The letter's tables, charts and words, checked against each other and the indicators. */
public final class TableCatalogue {
  private final List<TableLayout> tables;
  private final List<ChartLayout> charts;
  private final Labels labels;
  private final Definitions definitions;
  private final Set<String> indicators;

  private TableCatalogue(Definitions definitions, Set<String> indicators) {
    this.tables = definitions.readList("tables.yaml", TableLayout.class);
    this.charts = definitions.readList("figures.yaml", ChartLayout.class);
    this.labels = definitions.read("labels-nl.yaml", Labels.class);
    this.definitions = definitions;
    this.indicators = Set.copyOf(indicators);
  }

  /**
   * Loads and checks the layouts.
   *
   * @param indicators the codes that the transform phase defines; another code is refused by name
   */
  public static TableCatalogue load(Definitions definitions, Set<String> indicators) {
    var catalogue = new TableCatalogue(definitions, indicators);
    LayoutCheck.check(catalogue);
    return catalogue;
  }

  public List<TableLayout> tables() {
    return tables;
  }

  public List<ChartLayout> charts() {
    return charts;
  }

  public Labels labels() {
    return labels;
  }

  public Codelist codelist(String name) {
    return definitions.codelist(name);
  }

  /** The layout of a table; an unknown id is refused by name. */
  public TableLayout table(String id) {
    return tables.stream()
        .filter(table -> table.id().equals(id))
        .findFirst()
        .orElseThrow(
            () -> Refusal.of(ExitCode.DEFINITIONS, "Layout 'tables.yaml': no table '%s'", id));
  }

  /** Whether the transform phase defines an indicator. */
  public boolean defines(String indicator) {
    return indicators.contains(indicator);
  }

  /** The words of a row label: {@code list:code} or a code of the labels. */
  public String rowLabel(String label) {
    int colon = label.indexOf(':');
    return colon < 0
        ? labels.row(label)
        : codelist(label.substring(0, colon)).get(label.substring(colon + 1)).labelNl();
  }

  Set<String> indicators() {
    return indicators;
  }
}
