package nl.smartindustry.report.letter;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.smartindustry.report.table.ChartLayout.Finding;
import nl.smartindustry.report.table.ChartLayout.Finding.When;
import nl.smartindustry.report.table.ColumnKind;
import nl.smartindustry.report.table.Labels;
import nl.smartindustry.report.table.Language;
import nl.smartindustry.report.table.Mark;
import nl.smartindustry.report.table.PrintedCell;
import nl.smartindustry.report.table.PrintedCell.Number.Spread;
import nl.smartindustry.report.table.ReportTable;
import nl.smartindustry.report.table.ReportTable.Row;
import nl.smartindustry.report.table.ReportTable.TableBlock;

/**
 * A title that says what a chart shows, from its printed cells alone: the first finding whose every
 * place can be filled.
 *
 * @param data the cells
 * @param printed the table of the letter with the words of its tested changes; may be empty
 */
record FindingTitle(ChartData source, ReportTable data, Optional<ReportTable> printed) {
  private static final Pattern PLACE = Pattern.compile("\\{([^}]+)}");
  private static final int MOST_NAMES = 4;

  /** The title; the subject of the chart where no finding can be made. */
  String text(List<Finding> findings) {
    return findings.stream()
        .flatMap(finding -> text(finding).stream())
        .findFirst()
        .orElse(data.title().caption());
  }

  private Optional<String> text(Finding finding) {
    var blocks = blocks(finding);
    return source
        .index(data, finding.column())
        .map(column -> new Ranking(rows(blocks), column))
        .filter(ranking -> holds(finding.when(), ranking))
        .flatMap(ranking -> filled(finding, blocks, ranking));
  }

  private List<TableBlock> blocks(Finding finding) {
    var heading = finding.block() == null ? "" : source.heading(finding.block());
    return data.blocks().stream()
        .filter(block -> heading.isEmpty() || block.heading().equals(heading))
        .toList();
  }

  private static List<Row> rows(List<TableBlock> blocks) {
    return blocks.stream()
        .flatMap(block -> block.rows().stream())
        .filter(row -> !row.total())
        .toList();
  }

  private Optional<String> filled(Finding finding, List<TableBlock> blocks, Ranking ranking) {
    var text = new StringBuilder();
    var places = PLACE.matcher(source.caption(labels().own(finding.text())));
    while (places.find()) {
      var filled = place(places.group(1), blocks, ranking);
      if (filled.isEmpty()) {
        return Optional.empty();
      }
      places.appendReplacement(text, Matcher.quoteReplacement(filled.get()));
    }
    return Optional.of(places.appendTail(text).toString());
  }

  private Optional<String> place(String place, List<TableBlock> blocks, Ranking ranking) {
    return switch (place) {
      case "hoogste" -> ranking.highest().map(row -> row.heading().text());
      case "hoog" -> ranking.highest().map(row -> written(ranking.figure(row)));
      case "hoogsten" -> names(ranking.tied()).map(this::all);
      case "gedeeld" ->
          ranking.tied().stream().findFirst().map(row -> written(ranking.figure(row)));
      case "laagste" -> ranking.lowest().map(row -> row.heading().text());
      case "laag" -> ranking.lowest().map(row -> written(ranking.figure(row)));
      case "gestegen" -> changed("increased", ranking.rows());
      case "gedaald" -> changed("decreased", ranking.rows());
      case "blok" -> blocks.stream().map(TableBlock::heading).findFirst();
      default -> ranking.of(place.substring(Finding.CELL.length())).map(this::bounded);
    };
  }

  private boolean holds(When when, Ranking ranking) {
    return switch (when) {
      case ALWAYS -> true;
      case APART -> ranking.above(ranking.highest(), ranking.lowest());
      case LEADS -> ranking.above(ranking.highest(), ranking.second());
      case ABOVE_ZERO ->
          ranking
              .of(source.layout().draw().emphasis())
              .filter(figure -> bottom(figure).signum() > 0)
              .isPresent();
      case UNCHANGED -> ranking.rows().stream().allMatch(row -> isChanged(row, start("not_shown")));
    };
  }

  private static BigDecimal bottom(PrintedCell.Number figure) {
    return figure.spread().map(Spread::low).orElse(figure.value());
  }

  private Optional<String> changed(String word, List<Row> rows) {
    var start = start(word);
    return names(rows.stream().filter(row -> isChanged(row, start)).toList()).map(this::all);
  }

  /** The names of some rows; none where they are too many for a title. */
  private static Optional<List<String>> names(List<Row> rows) {
    return rows.isEmpty() || rows.size() > MOST_NAMES
        ? Optional.empty()
        : Optional.of(rows.stream().map(row -> row.heading().text()).toList());
  }

  /** The words of a change before the year. */
  private String start(String word) {
    var text = labels().word(word);
    return text.substring(0, text.indexOf('{'));
  }

  /** Whether the table of the letter says so of the change of a row. */
  private boolean isChanged(Row row, String start) {
    return printed.stream()
        .flatMap(table -> table.rows().filter(one -> one.id().equals(row.id())))
        .flatMap(one -> changes().map(one.cells()::get))
        .anyMatch(cell -> labels().printed(cell).startsWith(start));
  }

  private Stream<Integer> changes() {
    var columns = printed.orElseThrow().columns();
    return IntStream.range(0, columns.size())
        .filter(i -> columns.get(i).id().equals(ColumnKind.CHANGE.word()))
        .boxed();
  }

  private String all(List<String> names) {
    int last = names.size() - 1;
    return last == 0
        ? names.get(0)
        : String.join(", ", names.subList(0, last)) + labels().word("and") + names.get(last);
  }

  private String written(PrintedCell.Number figure) {
    return figure.unit().startsWith("PC")
        ? labels().language().percent(figure)
        : labels().language().figure(figure.value(), figure.decimals());
  }

  /** The figure, with the bounds of its interval where they are printed. */
  private String bounded(PrintedCell.Number figure) {
    boolean bounds = figure.spread().filter(Spread::bounds).isPresent();
    return bounds ? labels().printed(figure) : written(figure);
  }

  private Labels labels() {
    return source.material().labels();
  }

  /**
   * Rows in order of their printed figures. A row without a figure could be the highest, so that
   * there is none then; nor where two rows are printed alike, or where it is only indicative.
   */
  private record Ranking(List<Row> rows, int column) {
    Optional<Row> highest() {
      return at(0, 1);
    }

    Optional<Row> lowest() {
      return at(rows.size() - 1, rows.size() - 2);
    }

    /** The rows printed alike above all others, in their own order; none where it is one. */
    List<Row> tied() {
      if (rows.size() < 2 || !rows.stream().allMatch(this::isFigure)) {
        return List.of();
      }
      var top = printed(sorted().get(0));
      var alike = rows.stream().filter(row -> printed(row).compareTo(top) == 0).toList();
      return alike.size() < 2 || alike.stream().anyMatch(this::isIndicative) ? List.of() : alike;
    }

    /** The one after the highest. */
    Optional<Row> second() {
      return highest().map(row -> sorted().get(1));
    }

    PrintedCell.Number figure(Row row) {
      return (PrintedCell.Number) row.cells().get(column);
    }

    Optional<PrintedCell.Number> of(String id) {
      return rows.stream()
          .filter(row -> row.id().equals(id) && isFigure(row))
          .findFirst()
          .map(this::figure);
    }

    /** Whether the interval of one row lies above that of another; so for full counts. */
    boolean above(Optional<Row> high, Optional<Row> low) {
      if (high.isEmpty() || low.isEmpty()) {
        return false;
      }
      var spread = figure(low.get()).spread();
      var top = spread.isEmpty() ? figure(low.get()).value() : spread.get().high();
      return top != null && bottom(figure(high.get())).compareTo(top) > 0;
    }

    private Optional<Row> at(int place, int beside) {
      if (rows.size() < 2 || !rows.stream().allMatch(this::isFigure)) {
        return Optional.empty();
      }
      var row = sorted().get(place);
      boolean alike = printed(row).compareTo(printed(sorted().get(beside))) == 0;
      return alike || isIndicative(row) ? Optional.empty() : Optional.of(row);
    }

    private boolean isIndicative(Row row) {
      return figure(row).marks().contains(Mark.UNRELIABLE);
    }

    private List<Row> sorted() {
      var byValue = Comparator.comparing((Row row) -> figure(row).value());
      return rows.stream().sorted(byValue.reversed()).toList();
    }

    private boolean isFigure(Row row) {
      return row.cells().get(column) instanceof PrintedCell.Number;
    }

    private BigDecimal printed(Row row) {
      return Language.rounded(figure(row).value(), figure(row).decimals());
    }
  }
}
