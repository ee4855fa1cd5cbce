package nl.smartindustry.report.letter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import nl.smartindustry.report.input.FieldlabRow;
import nl.smartindustry.report.table.Column;
import nl.smartindustry.report.table.ColumnKind;
import nl.smartindustry.report.table.Heading;
import nl.smartindustry.report.table.ReportTable;
import nl.smartindustry.report.table.Row;
import nl.smartindustry.report.table.TableBlock;
import nl.smartindustry.report.table.TableLayout;

/** The fieldlabs by part of the country, with totals; the merged and ended ones at the end. */
record FieldlabTable(TableLayout layout, Material material, FieldlabCells cells) {
  private static final Set<String> ENDED = Set.of("gefuseerd", "beeindigd");
  private static final Set<ColumnKind> NUMERIC =
      Set.of(
          ColumnKind.FIELDLAB_PARTICIPANTS,
          ColumnKind.FIELDLAB_SME_SHARE,
          ColumnKind.FIELDLAB_FUNDING_TOTAL,
          ColumnKind.FIELDLAB_FUNDING_PUBLIC);

  static ReportTable build(TableLayout layout, Material material, List<FieldlabRow> fieldlabs) {
    var table = new FieldlabTable(layout, material, new FieldlabCells(layout, material));
    return TableText.table(layout, material, table.columns(), table.blocks(fieldlabs), List.of());
  }

  private List<Column> columns() {
    var footnotes = Footnotes.of(layout);
    return layout.columns().stream()
        .map(
            column ->
                new Column(
                    column.kind().word(),
                    footnotes.heading(column.head(), "", column.footnotes()),
                    NUMERIC.contains(column.kind())))
        .toList();
  }

  private List<TableBlock> blocks(List<FieldlabRow> fieldlabs) {
    var labels = material.labels();
    var blocks = new ArrayList<TableBlock>();
    for (var region : material.catalogue().codelist("region").entries()) {
      var here = select(fieldlabs, lab -> !ended(lab) && lab.region().equals(region.code()));
      if (!here.isEmpty()) {
        var total = labels.word("region_total").replace("{naam}", region.labelNl());
        var rows = new ArrayList<>(rows(here));
        rows.add(total(total, region.code(), here));
        blocks.add(new TableBlock(region.labelNl(), rows));
      }
    }
    var running = select(fieldlabs, lab -> !ended(lab));
    var grand = total(labels.word("grand_total"), "NL", running);
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

  private Row total(String text, String region, List<FieldlabRow> fieldlabs) {
    var head = Heading.of(text.replace("{aantal}", String.valueOf(fieldlabs.size())));
    var totals =
        layout.columns().stream().map(column -> cells.total(column, region, fieldlabs)).toList();
    return new Row("total_" + region, head, totals, true);
  }
}
