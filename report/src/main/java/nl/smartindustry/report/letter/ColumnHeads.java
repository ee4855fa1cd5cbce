package nl.smartindustry.report.letter;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.smartindustry.report.letter.PrintedColumns.PrintedColumn;
import nl.smartindustry.report.letter.TableText.Footnotes;
import nl.smartindustry.report.table.ColumnKind;
import nl.smartindustry.report.table.Mark;
import nl.smartindustry.report.table.PrintedCell;
import nl.smartindustry.report.table.ReportTable.Column;
import nl.smartindustry.report.table.TableLayout;

/** The heads of columns of figures, with the mark of provisional figures after the year. */
record ColumnHeads(TableLayout layout, Material material, List<String> periods) {
  private static final String YEAR = "{jaar}";
  private static final List<Mark> AFTER_THE_YEAR =
      List.of(Mark.PROVISIONAL, Mark.FURTHER_PROVISIONAL);
  private static final Set<ColumnKind> WORDS =
      EnumSet.of(
          ColumnKind.UNIT,
          ColumnKind.VERDICT,
          ColumnKind.TARGET,
          ColumnKind.CHANGE,
          ColumnKind.OWN_PERIODS);

  /** The mark that all figures of a column share and that its year can carry for them. */
  Optional<Mark> shared(PrintedColumn column, List<PrintedCell> cells) {
    if (column.period().isEmpty() || !template(column).contains(YEAR)) {
      return Optional.empty();
    }
    var numbers =
        cells.stream()
            .filter(PrintedCell.Number.class::isInstance)
            .map(PrintedCell.Number.class::cast)
            .toList();
    return AFTER_THE_YEAR.stream()
        .filter(mark -> !numbers.isEmpty())
        .filter(mark -> numbers.stream().allMatch(number -> number.marks().contains(mark)))
        .findFirst();
  }

  Column column(PrintedColumn column, Optional<Mark> shared, Footnotes footnotes) {
    var sign = shared.map(Mark::sign).orElse("");
    var spoken = shared.map(material.labels().markMeanings()::get).orElse("");
    var text =
        template(column)
            .replace(YEAR, material.language().period(column.period()) + sign)
            .replace("{versie}", version(column))
            .replace(
                "{periode}",
                PrintedColumns.range(PrintedColumns.last(periods, column.layout().count())));
    var heading = footnotes.heading(text, spoken, column.layout().footnotes());
    return new Column(column.id(), heading, !WORDS.contains(column.layout().kind()), shared);
  }

  private String template(PrintedColumn column) {
    boolean periods = column.layout().kind() == ColumnKind.PERIODS;
    var head = material.labels().head(column.layout().head(), layout);
    if (layout.title().versions() && periods) {
      return material.labels().word("version_of");
    }
    if (periods) {
      return (head + " " + YEAR).strip();
    }
    return head;
  }

  /** The version of the definition in a period, or the versions when countries differ. */
  String version(PrintedColumn column) {
    var versions = new TreeSet<String>();
    versions(column).forEach(versions::add);
    return String.join("/", versions);
  }

  private Stream<String> versions(PrintedColumn column) {
    return layout
        .rows()
        .flatMap(
            row ->
                material
                    .observations()
                    .at(layout.series(row, column.layout()), column.period())
                    .stream())
        .map(observed -> observed.notes().definitionVersion().replaceAll("\\D", ""))
        .filter(version -> !version.isEmpty());
  }
}
