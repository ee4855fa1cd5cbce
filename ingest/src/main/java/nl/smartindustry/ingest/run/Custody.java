package nl.smartindustry.ingest.run;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

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
   * @param readersDays for how long a release stays after it was made, by the clock, however old
   *     the day that it describes: somebody may be reading it
   * @param runsNights nights of which {@code runs/} keeps record, trace and findings, with the runs
   *     between them
   * @param keep releases that are never removed, such as those that a letter cites
   */
  public record Terms(
      @JsonProperty("quarantine_days") Integer quarantineDays,
      @JsonProperty("data_months") Integer dataMonths,
      @JsonProperty("manifests_years") Integer manifestsYears,
      @JsonProperty("readers_days") Integer readersDays,
      @JsonProperty("runs_nights") Integer runsNights,
      List<String> keep) {
    private static final Pattern RELEASE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}-[0-9a-f]{12}");
    private static final int USUAL_DAYS = 30;
    private static final int USUAL_MONTHS = 13;
    private static final int USUAL_YEARS = 10;
    private static final int USUAL_NIGHTS = 400;

    /** Those that the page of nights shows. */
    private static final int LEAST_NIGHTS = 90;

    /** A month of quarantine, thirteen months of data, ten years of releases, 400 nights. */
    public static final Terms USUAL = new Terms(null, null, null, null, null, null);

    public Terms {
      quarantineDays = quarantineDays == null ? USUAL_DAYS : quarantineDays;
      dataMonths = dataMonths == null ? USUAL_MONTHS : dataMonths;
      manifestsYears = manifestsYears == null ? USUAL_YEARS : manifestsYears;
      if (quarantineDays < 1 || dataMonths < 1 || manifestsYears < 1) {
        throw new IllegalArgumentException(
            "Retention: %d days, %d months, %d years (each at least 1)"
                .formatted(quarantineDays, dataMonths, manifestsYears));
      }
      readersDays = readersDays == null ? USUAL_DAYS : readersDays;
      if (readersDays < 0) {
        throw new IllegalArgumentException(
            "Retention: %d days for readers (at least 0)".formatted(readersDays));
      }
      runsNights = runsNights == null ? USUAL_NIGHTS : runsNights;
      if (runsNights < LEAST_NIGHTS) {
        throw new IllegalArgumentException(
            "Retention: %d nights of runs (at least %d)".formatted(runsNights, LEAST_NIGHTS));
      }
      keep = keep == null ? List.of() : List.copyOf(keep);
      keep.stream()
          .filter(RELEASE.asMatchPredicate().negate())
          .findFirst()
          .ifPresent(
              id -> {
                throw new IllegalArgumentException(
                    "Retention: keep names '%s' (a release, as 2025-03-31-0a1b2c3d4e5f)"
                        .formatted(id));
              });
    }
  }
}
