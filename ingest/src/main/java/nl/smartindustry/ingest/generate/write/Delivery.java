package nl.smartindustry.ingest.generate.write;

import java.time.LocalDate;

/**
 * One delivery of a source: what its manifest says before the file is written.
 *
 * @param status V provisional, N revised provisional, D final
 * @param number of the delivery within source and period; a higher one replaces a lower one
 * @param supersedes the delivery that this one corrects; empty for none
 */
public record Delivery(
    String source,
    String period,
    LocalDate created,
    String status,
    String file,
    int number,
    String supersedes) {

  public Delivery {
    if (!status.matches("[VND]")) {
      throw new IllegalArgumentException(Phrase.of("Status '%s': found (V, N or D)", status));
    }
    if (number < 1) {
      throw new IllegalArgumentException(Phrase.of("Delivery number: found %d (from 1)", number));
    }
  }

  /** The first delivery of a period. */
  public Delivery(String source, String period, LocalDate created, String status, String file) {
    this(source, period, created, status, file, 1, "");
  }

  /** The delivery after this one, which takes its place. */
  public Delivery next(LocalDate day, String newStatus) {
    return new Delivery(source, period, day, newStatus, file, number + 1, id());
  }

  /** The same file, delivered once more under a number of its own, in nobody's place. */
  public Delivery numbered(int other, LocalDate day, String newStatus) {
    return new Delivery(source, period, day, newStatus, file, other, "");
  }

  /** The delivery's identity. */
  public String id() {
    return Phrase.of("%s-%s-%d", source, period, number);
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
