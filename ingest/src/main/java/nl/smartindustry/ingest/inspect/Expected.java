package nl.smartindustry.ingest.inspect;

/**
 * What the supplier says of a file.
 *
 * @param bytes its size; negative when nothing is said
 * @param rows its records, without the header; negative when nothing is said
 * @param sha256 its hash; empty when nothing is said
 */
public record Expected(long bytes, long rows, String sha256) {
  /** A file that comes without a manifest. */
  public static final Expected NOTHING = new Expected(-1, -1, "");
}
