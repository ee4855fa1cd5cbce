package nl.smartindustry.report.desk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.report.letter.FigureCell;
import nl.smartindustry.report.table.Labels;
import nl.smartindustry.report.table.PrintedCell;
import nl.smartindustry.report.table.TableCatalogue;
import nl.smartindustry.transform.catalogue.PublishedCodes;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.safe.PrecisionClass;
import nl.smartindustry.transform.safe.Reason;

/**
 * What a passport needs to speak of a cell: the letter's words, the desk's, its own.
 *
 * @param precisions {@code precision.yaml}
 * @param counts that are printed as numbers near them
 */
public record PassportWords(
    Labels labels,
    ExplainWords own,
    DeskLabels desk,
    PublishedCodes codes,
    List<PrecisionClass> precisions,
    NearbyCounts counts) {
  private static final List<DeskDimension> GROUPS =
      List.of(
          DeskDimension.AREA,
          DeskDimension.ACTIVITY,
          DeskDimension.SIZE,
          DeskDimension.REGION,
          DeskDimension.TECH,
          DeskDimension.BREAKDOWN);

  /** For a share without a standard error. */
  private static final int DECIMALS = 1;

  /** In the language of some tables. */
  public static PassportWords load(Definitions definitions, TableCatalogue tables) {
    var labels = tables.labels();
    return new PassportWords(
        labels,
        ExplainWords.load(definitions, labels.language()),
        DeskLabels.load(definitions),
        PublishedCodes.load(definitions),
        definitions.readList("precision.yaml", PrecisionClass.class),
        NearbyCounts.load(definitions, tables));
  }

  /** In words what divides the population of a cell; empty of the whole. */
  List<String> groups(Observation cell) {
    var groups = new ArrayList<String>();
    for (var by : GROUPS) {
      var code = DeskSelection.code(cell, by);
      if (!code.equals(by.total())) {
        groups.add(label(by, code));
      }
    }
    return groups;
  }

  /** The dimensions in which a cell is not a total. */
  static List<DeskDimension> divided(Observation cell) {
    return GROUPS.stream().filter(by -> !DeskSelection.code(cell, by).equals(by.total())).toList();
  }

  /** A number with as many decimals as the figure is printed with. */
  String like(PrintedCell printed, Double value) {
    return like(printed, value, 0);
  }

  String like(PrintedCell printed, Double value, int more) {
    int decimals = printed instanceof PrintedCell.Number number ? number.decimals() : 1;
    return labels.language().figure(BigDecimal.valueOf(value), decimals + more);
  }

  String whole(long number) {
    return labels.language().figure(BigDecimal.valueOf(number), 0);
  }

  /** A cell as the letter would print it. */
  PrintedCell cell(Observation one) {
    return new FigureCell(labels, DECIMALS).of(Optional.of(one), Optional.empty());
  }

  String printed(Observation one) {
    return labels.language().text(cell(one));
  }

  /** In words which part of the population a cell is of. */
  String group(Observation cell) {
    var groups = groups(cell);
    return groups.isEmpty() ? own.line("whole") : String.join("; ", groups);
  }

  /** Whether a class of precision lets every figure through. */
  boolean isWithoutNorm(String precision) {
    return precisions.stream().anyMatch(one -> one.name().equals(precision) && one.asksNothing());
  }

  String label(DeskDimension dimension, String code) {
    return labels.language().of(codes.label(dimension.column(), code));
  }

  /** What a dimension is called. */
  String name(DeskDimension dimension) {
    return capital(labels.language().of(desk.of(dimension)));
  }

  /** Why a cell is suppressed, for its owner. */
  String reason(String code) {
    return labels.language().of(codes.label("REASON", code));
  }

  String status(String statusNl) {
    return labels.language().of(codes.label("STATUS_NL", statusNl));
  }

  /** Why a cell that is neither suppressed nor unreliable has no figure. */
  String absence(Observation cell) {
    return own.absence(cell.cell().reason().orElse(Reason.NOT_COMPUTED).code());
  }

  private static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
