package nl.smartindustry.samples.write;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One delivery of a source: what stands in its manifest before the file is written. */
public record SampleDelivery(
    String source, String period, LocalDate created, String file, DeliveryVersion version) {

  /**
   * What a delivery is among those of its source and period.
   *
   * @param status V provisional, N revised provisional, D final
   * @param number a higher one replaces a lower one
   * @param supersedes the delivery that this one corrects; empty for none
   * @param schema the version of the layout in which the file is written
   */
  public record DeliveryVersion(String status, int number, String supersedes, String schema) {
    private static final String FIRST_SCHEMA = "1";

    public DeliveryVersion {
      if (!status.matches("[VND]")) {
        throw new IllegalArgumentException(Phrase.of("Status '%s': found (V, N or D)", status));
      }
      if (number < 1) {
        throw new IllegalArgumentException(Phrase.of("Delivery number: found %d (from 1)", number));
      }
    }

    /** A version in the first schema. */
    public DeliveryVersion(String status, int number, String supersedes) {
      this(status, number, supersedes, FIRST_SCHEMA);
    }
  }

  /** The delivery after this one, which takes its place. */
  public SampleDelivery next(LocalDate day, String newStatus) {
    return with(day, new DeliveryVersion(newStatus, number() + 1, id(), version.schema()));
  }

  /** The same file, delivered once more under a number of its own, without replacing another. */
  public SampleDelivery numbered(int other, LocalDate day, String newStatus) {
    return with(day, new DeliveryVersion(newStatus, other, "", version.schema()));
  }

  /** The same delivery in another version of its layout. */
  public SampleDelivery inSchema(String schema) {
    return with(created, new DeliveryVersion(status(), number(), version.supersedes(), schema));
  }

  private SampleDelivery with(LocalDate day, DeliveryVersion other) {
    return new SampleDelivery(source, period, day, file, other);
  }

  public String status() {
    return version.status();
  }

  public int number() {
    return version.number();
  }

  /** The delivery's identity. */
  public String id() {
    return Phrase.of("%s-%s-%d", source, period, number());
  }

  /** Its folder within a landing. */
  public String folder() {
    return Phrase.of("%s/%s/%s", source, period, id());
  }

  /** Its file within a landing. */
  public String path() {
    return folder() + "/" + file;
  }

  /** Its file within the country. */
  public String place() {
    return DeliveryWriter.LANDING + path();
  }

  /** The manifest as JSON, the files in the order of their names; always marked synthetic. */
  String manifest(Map<String, DeliveryWriter.WrittenFile> files) {
    return Phrase.of(
        """
        {
          "source": "%s",
          "period": "%s",
          "delivery": "%s",
          "number": %d,
          "created": "%s",
          "status": "%s",
          "schema_version": "%s",
          "supersedes": %s,
          "synthetic": true,
          "files": [
        %s
          ]
        }
        """,
        source,
        period,
        id(),
        number(),
        created,
        status(),
        version.schema(),
        version.supersedes().isEmpty() ? "null" : "\"" + version.supersedes() + "\"",
        new TreeMap<>(files)
            .entrySet().stream()
                .map(file -> manifestLine(file.getKey(), file.getValue()))
                .collect(Collectors.joining(",\n")));
  }

  private static String manifestLine(String name, DeliveryWriter.WrittenFile file) {
    return Phrase.of(
        "    {\"name\": \"%s\", \"bytes\": %d, \"rows\": %d, \"sha256\": \"%s\"}",
        name, file.bytes(), file.records(), file.sha256());
  }
}
