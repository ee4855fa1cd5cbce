package nl.smartindustry.samples.write;

import java.time.LocalDate;

/** One delivery of a source: what its manifest says before the file is written. */
public record Delivery(
    String source, String period, LocalDate created, String file, Standing standing) {
  /** The version of a layout that nobody numbered. */
  public static final String FIRST_SCHEMA = "1";

  /**
   * What a delivery is among those of its source and period.
   *
   * @param status V provisional, N revised provisional, D final
   * @param number a higher one replaces a lower one
   * @param supersedes the delivery that this one corrects; empty for none
   * @param schema the version of the layout in which the file is written
   */
  public record Standing(String status, int number, String supersedes, String schema) {
    public Standing {
      if (!status.matches("[VND]")) {
        throw new IllegalArgumentException(Phrase.of("Status '%s': found (V, N or D)", status));
      }
      if (number < 1) {
        throw new IllegalArgumentException(Phrase.of("Delivery number: found %d (from 1)", number));
      }
    }
  }

  /** The first delivery of a period. */
  public Delivery(String source, String period, LocalDate created, String status, String file) {
    this(source, period, created, file, new Standing(status, 1, "", FIRST_SCHEMA));
  }

  /** The delivery after this one, which takes its place. */
  public Delivery next(LocalDate day, String newStatus) {
    return standing(day, new Standing(newStatus, number() + 1, id(), standing.schema()));
  }

  /** The same file, delivered once more under a number of its own, in nobody's place. */
  public Delivery numbered(int other, LocalDate day, String newStatus) {
    return standing(day, new Standing(newStatus, other, "", standing.schema()));
  }

  /** The same delivery in another version of its layout. */
  public Delivery inSchema(String schema) {
    return standing(created, new Standing(status(), number(), standing.supersedes(), schema));
  }

  private Delivery standing(LocalDate day, Standing other) {
    return new Delivery(source, period, day, file, other);
  }

  public String status() {
    return standing.status();
  }

  public int number() {
    return standing.number();
  }

  /** The delivery's identity. */
  public String id() {
    return Phrase.of("%s-%s-%d", source, period, number());
  }

  /** Its folder within the country. */
  public String folder() {
    return Phrase.of("landing/%s/%s/%s", source, period, id());
  }

  /** Its file within the country. */
  public String place() {
    return folder() + "/" + file;
  }

  /** Its file within the landing. */
  public String path() {
    return Phrase.of("%s/%s/%s/%s", source, period, id(), file);
  }
}
