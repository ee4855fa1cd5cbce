package nl.smartindustry.ingest.generate.write;

import java.time.LocalDate;

/**
 * One delivery of a source: what its manifest says before the file is written.
 *
 * @param status V provisional, N revised provisional, D final
 */
public record Delivery(
    String source, String period, LocalDate created, String status, String file) {

  public Delivery {
    if (!status.matches("[VND]")) {
      throw new IllegalArgumentException(Phrase.of("Status '%s': found (V, N or D)", status));
    }
  }

  /** The delivery's identity; the generator makes the first delivery of each period. */
  public String id() {
    return Phrase.of("%s-%s-%d", source, period, number());
  }

  public int number() {
    return 1;
  }

  /** Its folder within the country. */
  public String folder() {
    return Phrase.of("landing/%s/%s/%s", source, period, id());
  }

  /** Its file within the landing. */
  public String path() {
    return Phrase.of("%s/%s/%s/%s", source, period, id(), file);
  }
}
