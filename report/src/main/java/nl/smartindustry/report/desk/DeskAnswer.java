package nl.smartindustry.report.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.smartindustry.report.letter.FigureCell;
import nl.smartindustry.report.release.Releases.Release;
import nl.smartindustry.report.table.PrintedCell;
import nl.smartindustry.transform.safe.Observation;

/**
 * The answer to a question: a table with a row for each crossing of the dimensions asked for and a
 * column for each period, oldest first.
 */
record DeskAnswer(
    DeskQuestion question,
    QuestionDesk.Described words,
    Release release,
    DeskSelection selection,
    Besides besides,
    List<AnswerRow> lines) {

  /**
   * What else the release has of the indicator.
   *
   * @param units in which it is too
   * @param elsewhere where figures by the dimensions asked for are, if not here
   */
  record Besides(List<String> units, Optional<DeskSelection.Elsewhere> elsewhere) {}

  /** One row: its codes in the order of the question, and the cells by period. */
  record AnswerRow(List<String> codes, List<AnswerCell> entries) {}

  /** One cell with what it was made from. */
  record AnswerCell(String period, Optional<Observation> observed, PrintedCell cell) {
    private AnswerCell rounded(Map<String, Integer> decimals) {
      return cell instanceof PrintedCell.Number number
          ? new AnswerCell(period, observed, number.rounded(decimals.get(number.unit())))
          : this;
    }
  }

  List<String> periods() {
    return periodsOf(selection.observations());
  }

  List<PrintedCell> cells() {
    return lines.stream().flatMap(line -> line.entries().stream()).map(AnswerCell::cell).toList();
  }

  /** The periods of each version of the definition, where there is more than one. */
  Map<String, List<String>> definitions() {
    var periods = new TreeMap<String, List<String>>();
    selection.observations().stream()
        .filter(Observation::present)
        .sorted(Comparator.comparing(Observation::period))
        .forEach(
            figure -> {
              var of =
                  periods.computeIfAbsent(
                      figure.notes().definitionVersion(), version -> new ArrayList<>());
              if (!of.contains(figure.period())) {
                of.add(figure.period());
              }
            });
    return periods.size() > 1 ? periods : Map.of();
  }

  /** The unit that all cells share; empty when the unit is a dimension of the table. */
  Optional<String> unit() {
    return Optional.ofNullable(selection.fixed().get(DeskDimension.UNIT));
  }

  static List<AnswerRow> linesOf(
      DeskQuestion question, DeskSelection selection, DeskCodes codes, FigureCell cells) {
    var rows = new HashMap<List<String>, Map<String, Observation>>();
    for (var figure : selection.observations()) {
      rows.computeIfAbsent(codesOf(question, figure), key -> new HashMap<>())
          .put(figure.period(), figure);
    }
    var periods = periodsOf(selection.observations());
    return equal(
        rows.keySet().stream()
            .sorted(order(question, codes))
            .map(key -> new AnswerRow(key, entries(rows.get(key), periods, cells)))
            .toList());
  }

  /** With the decimals of the coarsest figure in the same unit, as in a table of the letter. */
  private static List<AnswerRow> equal(List<AnswerRow> rows) {
    var decimals = new HashMap<String, Integer>();
    rows.stream()
        .flatMap(row -> row.entries().stream())
        .forEach(
            one -> {
              if (one.cell() instanceof PrintedCell.Number number) {
                decimals.merge(number.unit(), number.decimals(), Math::min);
              }
            });
    return rows.stream()
        .map(
            row ->
                new AnswerRow(
                    row.codes(),
                    row.entries().stream().map(entry -> entry.rounded(decimals)).toList()))
        .toList();
  }

  private static List<AnswerCell> entries(
      Map<String, Observation> row, List<String> periods, FigureCell cells) {
    var entries = new ArrayList<AnswerCell>();
    Observation before = null;
    for (var period : periods) {
      var observed = Optional.ofNullable(row.get(period));
      entries.add(
          new AnswerCell(period, observed, cells.of(observed, Optional.ofNullable(before))));
      before = observed.filter(Observation::present).orElse(before);
    }
    return List.copyOf(entries);
  }

  private static List<String> periodsOf(List<Observation> figures) {
    return List.copyOf(new TreeSet<>(figures.stream().map(Observation::period).toList()));
  }

  private static List<String> codesOf(DeskQuestion question, Observation figure) {
    return question.by().stream().map(by -> DeskSelection.code(figure, by)).toList();
  }

  private static Comparator<List<String>> order(DeskQuestion question, DeskCodes codes) {
    Comparator<List<String>> order = Comparator.comparing(key -> 0);
    for (int i = 0; i < question.by().size(); i++) {
      int place = i;
      order = order.thenComparing(key -> key.get(place), codes.order(question.by().get(place)));
    }
    return order;
  }
}
