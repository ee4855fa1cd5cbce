package nl.smartindustry.samples.dirt;

import java.util.Comparator;
import java.util.regex.Pattern;
import nl.smartindustry.samples.write.Delivery;

/**
 * One defect that was planted.
 *
 * @param kind its number in the catalogue of dirt and its name
 * @param file path within the country's folder
 * @param line physical line on which the record begins, the header on 1; 0 for the file as a whole
 * @param outcome what should become of it: {@code accepted}, {@code missing:<reason>}, {@code
 *     corrected:<rule>}, {@code quarantined:<rule>}, {@code warned:<rule>}, {@code duplicate},
 *     {@code superseded}, {@code refused:<exit code>}, or for an event that ties enterprises {@code
 *     linked:<table>} and {@code revised:<table>}
 * @param trueValue what the cell said before; of a file as a whole, how many of its records have
 *     the defect, or nothing
 */
public record PlantedDirt(
    Defect.Kind kind, String file, long line, String column, String outcome, String trueValue) {
  private static final Pattern OUTCOME =
      Pattern.compile(
          "accepted|duplicate|superseded|refused:[0-9]{2}"
              + "|(missing|corrected|quarantined|warned|linked|revised):[a-z0-9_]+");
  private static final int KINDS = 20;

  /** By number, then by place. */
  static final Comparator<PlantedDirt> ORDER =
      Comparator.comparingInt(PlantedDirt::number)
          .thenComparing(PlantedDirt::file)
          .thenComparing(PlantedDirt::line)
          .thenComparing(dirt -> dirt.kind().name());

  public PlantedDirt {
    if (!OUTCOME.matcher(outcome).matches()) {
      throw new IllegalArgumentException(
          "Outcome '%s': not one that ingest has".formatted(outcome));
    }
    if (kind.number() < 1 || kind.number() > KINDS) {
      throw new IllegalArgumentException(
          "Kind '%s': found number %d (1 to %d)".formatted(kind.name(), kind.number(), KINDS));
    }
  }

  /** A defect of a file as a whole. */
  public static PlantedDirt ofFile(Delivery delivery, Defect.Kind kind, String outcome) {
    return new PlantedDirt(kind, delivery.place(), 0, "", outcome, "");
  }

  /** The number in the catalogue. */
  public int number() {
    return kind.number();
  }

  /** The name of the case. */
  public String name() {
    return kind.name();
  }
}
