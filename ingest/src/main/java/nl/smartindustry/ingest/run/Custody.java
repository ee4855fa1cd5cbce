package nl.smartindustry.ingest.run;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the data are kept under.
 *
 * @param pseudonymKey the file with the key of the pseudonyms; empty for synthetic data
 */
public record Custody(Optional<Path> pseudonymKey, Terms terms) {
  /** The usual terms, and no key. */
  public static final Custody USUAL = new Custody(Optional.empty(), Terms.USUAL);

  /**
   * For how long what a night makes is kept. Days are counted between stated dates, never to the
   * clock's.
   *
   * @param quarantineDays refused records, which are kept as delivered
   * @param dataMonths stored records that no release kept needs
   * @param manifestsYears releases, with all that they publish
   */
  public record Terms(
      @JsonProperty("quarantine_days") Integer quarantineDays,
      @JsonProperty("data_months") Integer dataMonths,
      @JsonProperty("manifests_years") Integer manifestsYears) {
    private static final int USUAL_DAYS = 30;
    private static final int USUAL_MONTHS = 13;
    private static final int USUAL_YEARS = 10;

    /** A month of quarantine, thirteen months of data, ten years of releases. */
    public static final Terms USUAL = new Terms(null, null, null);

    public Terms {
      quarantineDays = quarantineDays == null ? USUAL_DAYS : quarantineDays;
      dataMonths = dataMonths == null ? USUAL_MONTHS : dataMonths;
      manifestsYears = manifestsYears == null ? USUAL_YEARS : manifestsYears;
      if (quarantineDays < 1 || dataMonths < 1 || manifestsYears < 1) {
        throw new IllegalArgumentException(
            "Retention: %d days, %d months, %d years (each at least 1)"
                .formatted(quarantineDays, dataMonths, manifestsYears));
      }
    }
  }
}
