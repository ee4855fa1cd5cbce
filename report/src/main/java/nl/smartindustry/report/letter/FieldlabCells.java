package nl.smartindustry.report.letter;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import nl.smartindustry.report.input.FieldlabRow;
import nl.smartindustry.report.input.FieldlabRow.Figure;
import nl.smartindustry.report.table.ColumnKind;
import nl.smartindustry.report.table.ColumnLayout;
import nl.smartindustry.report.table.PrintedCell;
import nl.smartindustry.report.table.RowLayout;
import nl.smartindustry.report.table.TableLayout;
import nl.smartindustry.transform.safe.Reason;

/** The cells of the table of fieldlabs. */
record FieldlabCells(TableLayout layout, Material material) {
  private static final String MONEY = "EUR_MIO";
  private static final String COUNTRY = "NL";

  PrintedCell of(FieldlabRow fieldlab, ColumnKind kind) {
    var reach = fieldlab.reach();
    return switch (kind) {
      case FIELDLAB_PLACE -> words(fieldlab.profile().place());
      case FIELDLAB_THEME -> words(fieldlab.profile().theme().replaceAll(",\\s*", ", "));
      case FIELDLAB_TYPE -> words(label("fieldlab_type", fieldlab.profile().type()));
      case FIELDLAB_STATUS -> words(label("fieldlab_status", fieldlab.status()));
      case FIELDLAB_STARTED -> words(DutchDate.month(fieldlab.started()));
      case FIELDLAB_PARTICIPANTS -> figure(reach.participants(), 0, "NR");
      case FIELDLAB_SME_SHARE -> figure(reach.smeShare(), 0, "PC");
      case FIELDLAB_FUNDING_TOTAL -> figure(reach.fundingTotal(), 1, MONEY);
      default -> figure(reach.fundingPublic(), 1, MONEY);
    };
  }

  /**
   * The total of a column: money is the sum of what is shown, and there is none when a fieldlab
   * shows no amount; enterprises come from the observations, each counted once, for the whole
   * country only.
   */
  PrintedCell total(ColumnLayout column, String region, List<FieldlabRow> fieldlabs) {
    return switch (column.kind()) {
      case FIELDLAB_FUNDING_TOTAL -> sum(fieldlabs, FieldlabRow.Reach::fundingTotal);
      case FIELDLAB_FUNDING_PUBLIC -> sum(fieldlabs, FieldlabRow.Reach::fundingPublic);
      default ->
          region.equals(COUNTRY) && column.select().containsKey("INDICATOR")
              ? observed(column)
              : new PrintedCell.Blank();
    };
  }

  private PrintedCell sum(List<FieldlabRow> fieldlabs, Function<FieldlabRow.Reach, Figure> amount) {
    var sum = BigDecimal.ZERO;
    for (FieldlabRow fieldlab : fieldlabs) {
      var figure = amount.apply(fieldlab.reach());
      if (figure.value() == null) {
        return figure(figure, 1, MONEY);
      }
      sum = sum.add(BigDecimal.valueOf(figure.value()));
    }
    return new PrintedCell.Number(sum, 1, MONEY, Set.of());
  }

  private PrintedCell observed(ColumnLayout column) {
    var row = RowLayout.of("total", Map.of());
    var observed = material.observations().of(layout.series(row, column));
    return observed.isEmpty()
        ? material.labels().gap(Reason.NOT_COMPUTED)
        : new FigureCell(material.labels(), layout.title().decimals())
            .of(observed.lastEntry().getValue());
  }

  private String label(String list, String code) {
    return code.isEmpty() ? "" : material.catalogue().codelist(list).get(code).labelNl();
  }

  private PrintedCell words(String text) {
    return text.isEmpty()
        ? material.labels().gap(Reason.NOT_DELIVERED)
        : new PrintedCell.Words(text);
  }

  private PrintedCell figure(Figure figure, int decimals, String unit) {
    if (figure.value() != null) {
      return PrintedCell.Number.of(figure.value(), decimals, unit);
    }
    return material
        .labels()
        .gap(figure.reason().isEmpty() ? Reason.NO_OBSERVATIONS.code() : figure.reason());
  }
}
