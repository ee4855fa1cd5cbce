package nl.smartindustry.report.table;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.smartindustry.ingest.definition.Codelist;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.report.table.TableLayout.RowLayout;
import nl.smartindustry.report.table.TableLayout.TableKind;
import nl.smartindustry.transform.catalogue.Label;
import nl.smartindustry.transform.catalogue.PublishedCodes;
import nl.smartindustry.transform.safe.PerturbedCounts;
import nl.smartindustry.transform.safe.PerturbedCounts.Protection;
import nl.smartindustry.transform.safe.linked.Prominence;

/** The letter's tables, charts and words, checked against each other and the indicators. */
public record TableCatalogue(
    List<TableLayout> tables,
    List<ChartLayout> charts,
    Labels labels,
    Definitions definitions,
    Set<String> indicators) {

  private TableCatalogue(Definitions definitions, Set<String> indicators) {
    this(
        definitions.readList("tables.yaml", TableLayout.class),
        definitions.readList("figures.yaml", ChartLayout.class),
        Labels.load(definitions, Language.NL),
        definitions,
        Set.copyOf(indicators));
  }

  /** The same tables and charts, with what they say of counts that are not printed as they are. */
  private TableCatalogue saying(NearCounts counts) {
    return new TableCatalogue(
        tables.stream().map(counts::in).toList(),
        charts.stream().map(counts::in).toList(),
        labels,
        definitions,
        indicators);
  }

  /**
   * Loads and checks the layouts.
   *
   * @param indicators the codes that the transform phase defines; another code is refused by name
   */
  public static TableCatalogue load(Definitions definitions, Set<String> indicators) {
    var catalogue = new TableCatalogue(definitions, indicators);
    LayoutCheck.check(catalogue);
    return catalogue.saying(NearCounts.of(catalogue.tables, catalogue.labels));
  }

  /** Other tables and charts with the same indicators and words of their own, checked as well. */
  public TableCatalogue with(
      List<TableLayout> others, List<ChartLayout> drawn, Map<String, Label> words) {
    others.forEach(TableCatalogue::suppresses);
    var catalogue = new TableCatalogue(others, drawn, labels.with(words), definitions, indicators);
    LayoutCheck.check(catalogue);
    return catalogue.saying(NearCounts.of(tables, labels));
  }

  /** How counts are protected is asked once, in the tables of the letter. */
  private static void suppresses(TableLayout other) {
    LayoutCheck.require(
        !other.isPerturbed(),
        "Table '%s': protection '%s' is asked for in tables.yaml alone (suppress)",
        other.id(),
        PerturbedCounts.word(other.notes().protection()));
  }

  /** The same in a language. */
  public TableCatalogue in(Language language) {
    return new TableCatalogue(
        tables, charts, new Labels(language, labels.texts()), definitions, indicators);
  }

  public Codelist codelist(String name) {
    return definitions.codelist(name);
  }

  /** The layout of a table; an unknown id is refused by name. */
  public TableLayout table(String id) {
    return tables.stream()
        .filter(table -> table.id().equals(id))
        .findFirst()
        .orElseThrow(() -> Refusal.definitions("Layout 'tables.yaml': no table '%s'", id));
  }

  /** How prominent each series is that a table prints; the first table is the one all read. */
  public Map<Series, Prominence> prominence() {
    var prominence = new HashMap<Series, Prominence>();
    for (var table : tables) {
      var here = table == tables.get(0) ? Prominence.HEADLINE : Prominence.PRINTED;
      table.series().forEach(series -> prominence.putIfAbsent(series, here));
    }
    return prominence;
  }

  /** The tables that ask for other counts than those that are. */
  public List<TableLayout> perturbed() {
    return tables.stream().filter(TableLayout::isPerturbed).toList();
  }

  /** By indicator how its counts are printed as numbers near them; none of others. */
  public Map<String, Protection> near() {
    return NearCounts.of(tables, labels).methods();
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
        : label(label.substring(0, colon), label.substring(colon + 1));
  }

  /** The label of a code of a list. */
  public String label(String list, String code) {
    return labels.language().label(codelist(list).get(code));
  }

  /** Refuses, by name, a layout that names something that does not exist. */
  record LayoutCheck(TableCatalogue catalogue, PublishedCodes codes, TableLayout table) {
    static void check(TableCatalogue catalogue) {
      var codes = PublishedCodes.load(catalogue.definitions());
      var seen = new HashSet<String>();
      for (TableLayout table : catalogue.tables()) {
        require(seen.add(table.id()), "Table '%s': laid out twice (once)", table.id());
        new LayoutCheck(catalogue, codes, table).check();
      }
      catalogue.charts().forEach(chart -> chart(catalogue, codes, chart));
    }

    private void check() {
      var labels = catalogue.labels();
      labels.caption(table);
      labels.unit(table.title().unit(), table);
      labels.stub(table.title().stub(), table);
      table.blocks().forEach(block -> labels.heading(block.heading(), table));
      table.notes().remarks().forEach(labels::note);
      table.notes().sources().forEach(labels::source);
      protection();
      dimensions(table.select());
      table.columns().forEach(this::column);
      table.rows().forEach(this::row);
    }

    private void protection() {
      var protection = table.notes().protection();
      require(
          !table.isPerturbed() || table.content() == TableKind.STATISTICS,
          "Table '%s': protection '%s' is for tables of statistics, found %s",
          table.id(),
          PerturbedCounts.word(protection),
          table.content());
    }

    private void column(ColumnLayout column) {
      require(
          column.kind().content() == table.content(),
          "Table '%s', column '%s': kind '%s' is for %s (%s)",
          table.id(),
          column.head().word(),
          column.kind().word(),
          column.kind().content(),
          table.content());
      catalogue.labels().head(column.head(), table);
      dimensions(column.select());
      if (table.blocks().isEmpty()) {
        codes("column '%s'".formatted(column.head().word()), column.select());
      }
      column.footnotes().forEach(catalogue.labels()::note);
      indicator(column.head().word(), column.select().getOrDefault("INDICATOR", ""));
      if (!column.technology().isEmpty()) {
        catalogue.codelist("technology").get(column.technology());
      }
    }

    private void row(RowLayout row) {
      catalogue.rowLabel(row.label());
      if (!row.target().isEmpty()) {
        catalogue.labels().target(row.target(), table);
      }
      dimensions(row.select());
      row.footnotes().forEach(catalogue.labels()::note);
      for (ColumnLayout column : table.columns()) {
        var series = table.series(row, column);
        indicator(row.label(), series.indicator());
        codes("row '%s'".formatted(row.label()), series.codes());
      }
    }

    private void codes(String where, Map<String, String> codes) {
      codes.forEach(
          (dimension, code) ->
              this.codes.require("Table '%s', %s".formatted(table.id(), where), dimension, code));
    }

    private void indicator(String where, String indicator) {
      require(
          indicator.isEmpty() || catalogue.defines(indicator),
          "Table '%s', '%s': unknown indicator '%s' (defined: %s)",
          table.id(),
          where,
          indicator,
          new TreeSet<>(catalogue.indicators()));
    }

    private void dimensions(Map<String, String> select) {
      for (String dimension : select.keySet()) {
        require(
            Series.DIMENSIONS.contains(dimension),
            "Table '%s': unknown dimension '%s' (known: %s)",
            table.id(),
            dimension,
            Series.DIMENSIONS);
      }
    }

    private static void chart(TableCatalogue catalogue, PublishedCodes codes, ChartLayout chart) {
      var own = chart.source().own();
      if (own != null) {
        suppresses(own);
        new LayoutCheck(catalogue, codes, own).check();
      }
      var table = own == null ? catalogue.table(chart.source().table()) : own;
      new ChartCheck(catalogue, chart, table).check();
    }

    static void require(boolean holds, String sentence, Object... arguments) {
      if (!holds) {
        throw Refusal.definitions(sentence, arguments);
      }
    }
  }
}
