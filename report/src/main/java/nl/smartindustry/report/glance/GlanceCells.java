package nl.smartindustry.report.glance;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import nl.smartindustry.report.letter.Letter;
import nl.smartindustry.report.table.Mark;
import nl.smartindustry.report.table.PrintedCell;
import nl.smartindustry.report.table.ReportTable;
import nl.smartindustry.report.table.TableCatalogue;
import nl.smartindustry.transform.safe.Observation;

/** The printed cells by address, each with the period it is about. */
record GlanceCells(
    List<ReportTable> tables, TableCatalogue catalogue, Map<String, Observation> figures) {
  /** Why a figure of less precision is in no sentence. */
  private static final String INDICATIVE = "indicative";

  /** Why a row or column that is left out of its table is in no sentence. */
  static final String NOT_PRINTED = "not_printed";

  /**
   * A printed cell.
   *
   * @param address where it is printed
   * @param table what its table is called in the letter
   * @param period as in data files; empty where the cell has none
   * @param span years that a period covers
   * @param marks its own and that of the head of its column
   */
  record Found(
      String address, String table, PrintedCell cell, String period, int span, Set<Mark> marks) {
    /** Why a sentence cannot speak of it; empty where it can. */
    Optional<String> gap() {
      if (cell instanceof PrintedCell.Gap gap) {
        return Optional.of(gap.reason());
      }
      if (cell instanceof PrintedCell.Blank) {
        return Optional.of(cell.status());
      }
      return marks.contains(Mark.UNRELIABLE) ? Optional.of(INDICATIVE) : Optional.empty();
    }

    /** What its words say, where they are an entry of the labels. */
    String says() {
      return cell instanceof PrintedCell.Words words ? words.said().word() : "";
    }
  }

  static GlanceCells of(Letter letter, TableCatalogue catalogue) {
    var figures = new HashMap<String, Observation>();
    for (var place : letter.places()) {
      var address = place.table() + "." + place.row().id() + "." + place.column().id();
      figures.put(address, place.figure());
    }
    return new GlanceCells(letter.tables(), catalogue, figures);
  }

  /** The cell of an address; empty where its row or column is left out of its table. */
  Optional<Found> find(CellAddress address) {
    return tables.stream()
        .filter(table -> table.id().equals(address.table()))
        .flatMap(table -> find(address, table).stream())
        .findFirst();
  }

  private Optional<Found> find(CellAddress address, ReportTable table) {
    var order = Comparator.<Integer, String>comparing(i -> period(table, i));
    var column =
        IntStream.range(0, table.columns().size())
            .boxed()
            .filter(i -> address.fits(table.columns().get(i).id()))
            .max(address.oldest() ? order.reversed() : order);
    var row = table.rows().filter(one -> one.id().equals(address.row())).findFirst();
    return column.flatMap(i -> row.map(one -> found(address, table, one, i)));
  }

  private static String period(ReportTable table, int column) {
    return CellAddress.period(table.columns().get(column).id());
  }

  private Found found(CellAddress address, ReportTable table, ReportTable.Row row, int i) {
    var column = table.columns().get(i);
    var at = address.at(column.id());
    var marks = EnumSet.noneOf(Mark.class);
    marks.addAll(row.cells().get(i).marks());
    column.mark().ifPresent(marks::add);
    var period = Optional.ofNullable(figures.get(at)).map(Observation::period);
    return new Found(
        at,
        table.title().label(),
        row.cells().get(i),
        period.orElse(period(table, i)),
        span(address),
        marks);
  }

  private int span(CellAddress address) {
    return catalogue
        .table(address.table())
        .rows()
        .filter(row -> row.id().equals(address.row()))
        .findFirst()
        .orElseThrow()
        .span();
  }
}
