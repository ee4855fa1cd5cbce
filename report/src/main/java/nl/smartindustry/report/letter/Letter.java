package nl.smartindustry.report.letter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.smartindustry.report.letter.ActionTable.ActionRow;
import nl.smartindustry.report.letter.FieldlabTable.FieldlabRow;
import nl.smartindustry.report.letter.PrintedColumns.PrintedColumn;
import nl.smartindustry.report.letter.TableText.Footnotes;
import nl.smartindustry.report.table.Mark;
import nl.smartindustry.report.table.PrintedCell;
import nl.smartindustry.report.table.ReleaseFacts;
import nl.smartindustry.report.table.ReportTable;
import nl.smartindustry.report.table.ReportTable.Column;
import nl.smartindustry.report.table.ReportTable.Heading;
import nl.smartindustry.report.table.ReportTable.Row;
import nl.smartindustry.report.table.ReportTable.TableBlock;
import nl.smartindustry.report.table.TableCatalogue;
import nl.smartindustry.report.table.TableLayout;
import nl.smartindustry.report.table.TableLayout.BlockLayout;
import nl.smartindustry.report.table.TableLayout.RowLayout;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.safe.Observation.Notes;
import nl.smartindustry.transform.topic.comparability.PreviousLetter;

/**
 * The tables of a progress letter, in the order of the catalogue.
 *
 * @param laidOut every table with all its rows and columns, also those without any figure
 * @param tables as they are printed
 * @param places where the observations stand
 */
public record Letter(
    List<ReportTable> laidOut, List<ReportTable> tables, List<FigurePlace> places) {
  /**
   * Lays out every table.
   *
   * @param input safe figures; a value that is not there stays a gap with its reason
   * @return one table for each layout; a series that was never computed gives gaps with their
   *     reason
   */
  public static Letter of(LetterInput input, TableCatalogue catalogue) {
    var material = Material.of(input, catalogue);
    var laidOut =
        catalogue.tables().stream().map(layout -> table(layout, material, input)).toList();
    var printed = laidOut.stream().map(table -> LeftOut.from(table, catalogue.labels())).toList();
    return new Letter(laidOut, printed, FigurePlace.of(laidOut, material));
  }

  static ReportTable table(TableLayout layout, Material material, LetterInput input) {
    return switch (layout.content()) {
      case STATISTICS -> StatisticTable.build(layout, material);
      case ACTIONS -> ActionTable.build(layout, material, input.actions());
      case FIELDLABS -> FieldlabTable.build(layout, material, input.fieldlabs());
    };
  }

  /** A table whose cells are observations. */
  record StatisticTable(
      TableLayout layout, Material material, Footnotes footnotes, List<PrintedColumn> printed) {
    private static final String DEFINITION = "{definitie}";

    /** The years that a figure over several of them names in its note. */
    private static final Pattern WINDOW = Pattern.compile("(\\d{4}) to (\\d{4})");

    static ReportTable build(TableLayout layout, Material material) {
      var periods = PrintedColumns.periods(layout, material);
      var printed = PrintedColumns.of(layout, material, periods);
      return new StatisticTable(layout, material, Footnotes.of(layout), printed).build(periods);
    }

    private ReportTable build(List<String> periods) {
      var cells = new StatisticCells(layout, material, periods);
      var equal = new EqualDecimals(layout, printed);
      var rows = equal.of(layout.rows().map(row -> cells.row(row, printed)).toList());
      var heads = new ColumnHeads(layout, material, periods);
      var columns = new ArrayList<Column>();
      var shared = new ArrayList<Optional<Mark>>();
      for (int i = 0; i < printed.size(); i++) {
        int place = i;
        var mark = heads.shared(printed.get(i), rows.stream().map(row -> row.get(place)).toList());
        shared.add(mark);
        columns.add(heads.column(printed.get(i), mark, footnotes));
      }
      var remarks = new ArrayList<>(gated(rows, columns));
      remarks.addAll(breaks());
      return TableText.table(layout, material, columns, blocks(rows, shared), remarks);
    }

    /** Why effects are not there, where none of them is established. */
    private List<String> gated(List<List<PrintedCell>> rows, List<Column> columns) {
      var gated =
          IntStream.range(0, printed.size()).filter(i -> printed.get(i).layout().gated()).toArray();
      boolean any =
          rows.stream().anyMatch(row -> IntStream.of(gated).anyMatch(i -> !isBlank(row.get(i))));
      return any || gated.length == 0
          ? List.of()
          : List.of(
              material
                  .labels()
                  .word("left_out_gated")
                  .replace(
                      "{namen}",
                      IntStream.of(gated)
                          .mapToObj(i -> columns.get(i).heading().text())
                          .collect(Collectors.joining("; "))));
    }

    private static boolean isBlank(PrintedCell cell) {
      return cell instanceof PrintedCell.Blank;
    }

    private List<TableBlock> blocks(List<List<PrintedCell>> cells, List<Optional<Mark>> shared) {
      var blocks = new ArrayList<TableBlock>();
      int next = 0;
      for (BlockLayout block : layout.blocks()) {
        var rows = new ArrayList<Row>();
        for (RowLayout row : block.rows()) {
          rows.add(row(row, without(cells.get(next++), shared)));
        }
        blocks.add(
            new TableBlock(
                filled(material.labels().heading(block.heading(), layout), block.rows()), rows));
      }
      return blocks;
    }

    private Row row(RowLayout row, List<PrintedCell> cells) {
      var codes = row.footnotes();
      var label = filled(material.catalogue().rowLabel(row.label()), List.of(row));
      Heading head = footnotes.heading(label, "", codes);
      return new Row(row.id(), head, cells, row.total());
    }

    private static List<PrintedCell> without(List<PrintedCell> cells, List<Optional<Mark>> shared) {
      return IntStream.range(0, cells.size())
          .mapToObj(
              i ->
                  shared.get(i).isPresent() && cells.get(i) instanceof PrintedCell.Number number
                      ? number.without(shared.get(i).get())
                      : cells.get(i))
          .toList();
    }

    /** A text with the definition or the window of the newest figure of some rows filled in. */
    private String filled(String text, List<RowLayout> rows) {
      if (!text.contains("{")) {
        return text;
      }
      var newest =
          rows.stream()
              .flatMap(row -> printed.stream().flatMap(column -> figures(row, column)))
              .max(Comparator.comparing(Observation::period))
              .map(Observation::notes);
      return text.contains(DEFINITION)
          ? text.replace(DEFINITION, definition(newest.map(Notes::definitionVersion).orElse("")))
          : text.replace("{venster}", window(newest.map(Notes::breakNote).orElse("")));
    }

    private String definition(String version) {
      return material.labels().word("definition_" + (version.isEmpty() ? "unknown" : version));
    }

    private String window(String note) {
      var years = WINDOW.matcher(note);
      return years.find()
          ? years.group(1) + "-" + years.group(2)
          : material.labels().word("window_unknown");
    }

    private Stream<Observation> figures(RowLayout row, PrintedColumn column) {
      var series = layout.series(row, column.layout());
      return material.observations().of(series).values().stream().filter(Observation::present);
    }

    private List<String> breaks() {
      return layout
          .rows()
          .flatMap(row -> printed.stream().flatMap(column -> breakNote(row, column).stream()))
          .distinct()
          .sorted()
          .toList();
    }

    private Optional<String> breakNote(RowLayout row, PrintedColumn column) {
      return material
          .observations()
          .at(layout.series(row, column.layout()), column.period())
          .filter(observed -> Mark.of(observed.cell().observationStatus()).contains(Mark.BREAK))
          .filter(observed -> observed.notes().breakNote() != null)
          .map(
              observed ->
                  material
                      .labels()
                      .note("break")
                      .replace("{jaar}", observed.period())
                      .replace("{toelichting}", observed.notes().breakNote()));
    }
  }

  /**
   * All a letter's tables are made from.
   *
   * @param previous what the letter before said
   */
  public record LetterInput(
      List<Observation> observations,
      List<ActionRow> actions,
      List<FieldlabRow> fieldlabs,
      ReleaseFacts facts,
      PreviousLetter previous) {
    public LetterInput {
      observations = List.copyOf(observations);
      actions = List.copyOf(actions);
      fieldlabs = List.copyOf(fieldlabs);
    }

    /** The same with the observations of some indicators alone. */
    public LetterInput of(Set<String> indicators) {
      var some =
          observations.stream().filter(one -> indicators.contains(one.key().indicator())).toList();
      return new LetterInput(some, actions, fieldlabs, facts, previous);
    }
  }
}
