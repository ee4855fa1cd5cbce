package nl.smartindustry.samples.dirt;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import nl.smartindustry.samples.write.RecordColumns;
import nl.smartindustry.samples.write.SampleDelivery;
import nl.smartindustry.samples.write.SheetFormat;
import nl.smartindustry.samples.write.TextTable;

/**
 * One defect that was planted: a line of {@code truth/dirt.csv}.
 *
 * @param file path within the country's folder
 * @param line physical line on which the record begins, the header on 1; 0 for the file as a whole
 * @param outcome what should become of it: {@code accepted}, {@code missing:<reason>}, {@code
 *     corrected:<rule>}, {@code quarantined:<rule>}, {@code warned:<rule>}, {@code duplicate},
 *     {@code superseded}, {@code refused:<exit code>}, or for an event that links enterprises
 *     {@code linked:<table>} and {@code revised:<table>}
 * @param trueValue what the cell said before; of a file as a whole, how many of its records have
 *     the defect, or nothing
 */
public record PlantedDirt(
    DirtKind kind, String file, long line, String column, String outcome, String trueValue) {
  private static final int KINDS = 20;
  private static final Pattern OUTCOME =
      Pattern.compile(
          "accepted|duplicate|superseded|refused:[0-9]{2}"
              + "|(missing|corrected|quarantined|warned|linked|revised):[a-z0-9_]+");

  /** By number, then by place. */
  private static final Comparator<PlantedDirt> ORDER =
      Comparator.comparingInt((PlantedDirt dirt) -> dirt.kind().number())
          .thenComparing(PlantedDirt::file)
          .thenComparing(PlantedDirt::line)
          .thenComparing(dirt -> dirt.kind().name());

  private static final RecordColumns<PlantedDirt> COLUMNS =
      new RecordColumns<PlantedDirt>()
          .whole("number", dirt -> dirt.kind().number())
          .text("kind", dirt -> dirt.kind().name())
          .text("file", PlantedDirt::file)
          .text("line", dirt -> dirt.line() == 0 ? "" : Long.toString(dirt.line()))
          .text("column", PlantedDirt::column)
          .text("outcome", PlantedDirt::outcome)
          .text("true_value", PlantedDirt::trueValue);

  /** Number in the catalogue of dirt, sources section 4, and the name of the case there. */
  public record DirtKind(int number, String name) {
    public DirtKind {
      if (number < 1 || number > KINDS) {
        throw new IllegalArgumentException(
            "Kind '%s': found number %d (1 to %d)".formatted(name, number, KINDS));
      }
    }
  }

  public PlantedDirt {
    if (!OUTCOME.matcher(outcome).matches()) {
      throw new IllegalArgumentException(
          "Outcome '%s': not one that ingest has".formatted(outcome));
    }
  }

  /** A defect of a file as a whole. */
  public static PlantedDirt ofFile(
      SampleDelivery delivery, int number, String name, String outcome) {
    return new PlantedDirt(new DirtKind(number, name), delivery.place(), 0, "", outcome, "");
  }

  /** The file that lists them, by number in the catalogue and by place. */
  public static TextTable table(List<PlantedDirt> planted) {
    return COLUMNS.table(SheetFormat.SERIES, planted.stream().sorted(ORDER).toList());
  }
}
