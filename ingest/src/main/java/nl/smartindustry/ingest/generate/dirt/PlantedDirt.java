package nl.smartindustry.ingest.generate.dirt;

/**
 * One defect that was planted.
 *
 * @param file path within the landing
 * @param line physical line on which the record begins, the header on 1; 0 for the file as a whole
 * @param outcome what should become of it: {@code accepted}, {@code accepted:<missing reason>},
 *     {@code corrected:<flag>} or {@code quarantined:<rule>}
 * @param trueValue what the cell said before; empty for the file as a whole
 */
public record PlantedDirt(
    String file, long line, String kind, String column, String outcome, String trueValue) {

  public PlantedDirt {
    if (!outcome.matches("accepted(:[a-z_]+)?|corrected:[a-z0-9_]+|quarantined:[a-z_]+")) {
      throw new IllegalArgumentException(
          "Outcome '%s': not one that ingest has".formatted(outcome));
    }
  }
}
