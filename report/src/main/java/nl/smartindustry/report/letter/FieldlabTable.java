package nl.smartindustry.report.letter;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.smartindustry.ingest.contract.Columns;
import nl.smartindustry.report.letter.FieldlabTable.FieldlabRow.FieldlabAmount;
import nl.smartindustry.report.letter.TableText.Footnotes;
import nl.smartindustry.report.table.ColumnKind;
import nl.smartindustry.report.table.ColumnLayout;
import nl.smartindustry.report.table.PrintedCell;
import nl.smartindustry.report.table.ReportTable;
import nl.smartindustry.report.table.ReportTable.Heading;
import nl.smartindustry.report.table.ReportTable.Row;
import nl.smartindustry.report.table.ReportTable.TableBlock;
import nl.smartindustry.report.table.TableLayout;
import nl.smartindustry.report.table.TableLayout.RowLayout;
import nl.smartindustry.transform.safe.Reason;

/**
 * The fieldlabs by part of the country, with totals; the merged and ended ones at the end. A table
 * that selects one part has the running ones of that part alone.
 */
public record FieldlabTable(TableLayout layout, Material material, FieldlabCells cells) {
  private static final Set<String> ENDED = Set.of("gefuseerd", "beeindigd");

  static ReportTable build(TableLayout layout, Material material, List<FieldlabRow> fieldlabs) {
    var table = new FieldlabTable(layout, material, new FieldlabCells(layout, material));
    return TableText.table(
        layout,
        material,
        Footnotes.of(layout).columns(layout, material.labels()),
        table.blocks(fieldlabs),
        List.of());
  }

  private List<TableBlock> blocks(List<FieldlabRow> fieldlabs) {
    var labels = material.labels();
    var blocks = new ArrayList<TableBlock>();
    var part = layout.select().get("REGION");
    for (var region : material.catalogue().codelist("region").entries()) {
      if (part != null && !part.equals(region.code())) {
        continue;
      }
      var here = select(fieldlabs, lab -> !ended(lab) && lab.region().equals(region.code()));
      if (!here.isEmpty()) {
        var total = labels.word("region_total").replace("{naam}", labels.language().label(region));
        var rows = new ArrayList<>(rows(here));
        rows.add(total(total, region.code(), here, false));
        blocks.add(new TableBlock(labels.language().label(region), rows));
      }
    }
    if (part != null) {
      return blocks;
    }
    var running = select(fieldlabs, lab -> !ended(lab));
    boolean whole = running.size() == fieldlabs.size();
    var grand = total(labels.word("grand_total"), "NL", running, whole);
    blocks.add(new TableBlock(labels.word("grand_block"), List.of(grand)));
    var ended = select(fieldlabs, FieldlabTable::ended);
    if (!ended.isEmpty()) {
      blocks.add(new TableBlock(labels.word("ended_block"), rows(ended)));
    }
    return blocks;
  }

  private static List<FieldlabRow> select(
      List<FieldlabRow> fieldlabs, Predicate<FieldlabRow> which) {
    return fieldlabs.stream()
        .filter(which)
        .sorted(Comparator.comparing(FieldlabRow::name).thenComparing(FieldlabRow::id))
        .toList();
  }

  private static boolean ended(FieldlabRow fieldlab) {
    return ENDED.contains(fieldlab.status());
  }

  private List<Row> rows(List<FieldlabRow> fieldlabs) {
    return fieldlabs.stream()
        .map(
            lab ->
                new Row(
                    lab.id(),
                    Heading.of(lab.name()),
                    layout.columns().stream().map(column -> cells.of(lab, column.kind())).toList(),
                    false))
        .toList();
  }

  /**
   * @param whole whether these are all fieldlabs there ever were
   */
  private Row total(String text, String region, List<FieldlabRow> fieldlabs, boolean whole) {
    var head = Heading.of(text.replace("{aantal}", String.valueOf(fieldlabs.size())));
    var totals =
        layout.columns().stream()
            .map(column -> cells.total(column, region, fieldlabs, whole))
            .toList();
    return new Row("total_" + region, head, totals, true);
  }

  /** The cells of the table of fieldlabs. */
  record FieldlabCells(TableLayout layout, Material material) {
    private static final String MONEY = "EUR_MIO";
    private static final String COUNTRY = "NL";

    PrintedCell of(FieldlabRow fieldlab, ColumnKind kind) {
      var reach = fieldlab.reach();
      return switch (kind) {
        case FIELDLAB_PLACE -> material.labels().text(fieldlab.profile().place());
        case FIELDLAB_THEME ->
            material.labels().text(fieldlab.profile().theme().replaceAll(",\\s*", ", "));
        case FIELDLAB_TYPE ->
            material.labels().text(label("fieldlab_type", fieldlab.profile().type()));
        case FIELDLAB_STATUS -> material.labels().text(label("fieldlab_status", fieldlab.status()));
        case FIELDLAB_STARTED ->
            material.labels().text(material.language().month(fieldlab.started()));
        case FIELDLAB_PARTICIPANTS -> figure(reach.participants(), 0, "NR");
        case FIELDLAB_SME_SHARE ->
            reach.isWithoutParticipants()
                ? new PrintedCell.Blank()
                : figure(reach.smeShare(), 0, "PC");
        case FIELDLAB_FUNDING_TOTAL -> figure(reach.fundingTotal(), 1, MONEY);
        default -> figure(reach.fundingPublic(), 1, MONEY);
      };
    }

    /**
     * The total of a column: money is the sum of what is shown. Where a fieldlab shows no amount
     * there is none, except of all fieldlabs, whose money is an observation. Enterprises come from
     * the observations, each counted once, for the whole country only.
     */
    PrintedCell total(
        ColumnLayout column, String region, List<FieldlabRow> fieldlabs, boolean whole) {
      return switch (column.kind()) {
        case FIELDLAB_FUNDING_TOTAL -> {
          var sum = sum(fieldlabs, FieldlabRow.Reach::fundingTotal);
          yield whole && sum instanceof PrintedCell.Gap ? money(column) : sum;
        }
        case FIELDLAB_FUNDING_PUBLIC -> sum(fieldlabs, FieldlabRow.Reach::fundingPublic);
        default ->
            region.equals(COUNTRY) && column.select().containsKey("INDICATOR")
                ? observed(column)
                : new PrintedCell.Blank();
      };
    }

    private PrintedCell sum(
        List<FieldlabRow> fieldlabs, Function<FieldlabRow.Reach, FieldlabAmount> amount) {
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

    private PrintedCell money(ColumnLayout column) {
      var observed = observed(column);
      return observed instanceof PrintedCell.Number number ? number.rounded(1) : observed;
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
      return code.isEmpty() ? "" : material.catalogue().label(list, code);
    }

    private PrintedCell figure(FieldlabAmount figure, int decimals, String unit) {
      if (figure.value() != null) {
        return PrintedCell.Number.of(figure.value(), decimals, unit);
      }
      return material
          .labels()
          .gap(figure.reason().isEmpty() ? Reason.NO_OBSERVATIONS.code() : figure.reason());
    }
  }

  /**
   * One fieldlab, as the fieldlab overview gives it.
   *
   * @param region landsdeel, NUTS 1
   * @param status a code of {@code fieldlab_status}
   * @param started ISO date, may be empty
   */
  public record FieldlabRow(
      String id,
      String name,
      FieldlabProfile profile,
      String region,
      String status,
      String started,
      Reach reach) {
    /** Where it is and what it does; {@code type} is a code of {@code fieldlab_type}. */
    public record FieldlabProfile(String place, String theme, String type) {}

    /** A figure or the reason there is none. */
    public record FieldlabAmount(Double value, String reason) {}

    /** Participants (base 5), share of SMEs (%), funding in total and public (million euro). */
    public record Reach(
        FieldlabAmount participants,
        FieldlabAmount smeShare,
        FieldlabAmount fundingTotal,
        FieldlabAmount fundingPublic) {
      /** Of none there can be no share. */
      private boolean isWithoutParticipants() {
        return participants.value() != null && participants.value() == 0;
      }
    }

    /** Reads a fieldlab by the column names of {@code fieldlab_overview}. */
    public static FieldlabRow from(Function<String, Object> source) {
      var columns = new Columns(source);
      return new FieldlabRow(
          columns.text("fieldlab_id"),
          columns.text("name"),
          new FieldlabProfile(columns.text("place"), columns.text("theme"), columns.text("type")),
          columns.text("nuts1"),
          columns.text("status"),
          columns.text("started"),
          new Reach(
              figure(columns, "participants", "participants_reason"),
              figure(columns, "sme_share", "sme_share_reason"),
              figure(columns, "funding_total", "funding_reason"),
              figure(columns, "funding_public", "funding_reason")));
    }

    private static FieldlabAmount figure(Columns columns, String value, String reason) {
      return new FieldlabAmount(columns.number(value), columns.text(reason));
    }
  }
}
