package nl.smartindustry.samples.write;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The manifest of a delivery as JSON; always marked synthetic. */
final class ManifestText {
  private ManifestText() {}

  static String of(Delivery delivery, DeliveredFile file) {
    return of(delivery, Map.of(delivery.file(), file));
  }

  /** The files by name, listed in the order of their names. */
  static String of(Delivery delivery, Map<String, DeliveredFile> files) {
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
        delivery.source(),
        delivery.period(),
        delivery.id(),
        delivery.number(),
        delivery.created(),
        delivery.status(),
        delivery.standing().schema(),
        supersedes(delivery.standing().supersedes()),
        new TreeMap<>(files)
            .entrySet().stream()
                .map(file -> line(file.getKey(), file.getValue()))
                .collect(Collectors.joining(",\n")));
  }

  private static String line(String name, DeliveredFile file) {
    return Phrase.of(
        "    {\"name\": \"%s\", \"bytes\": %d, \"rows\": %d, \"sha256\": \"%s\"}",
        name, file.bytes(), file.records(), file.sha256());
  }

  private static String supersedes(String other) {
    return other.isEmpty() ? "null" : "\"" + other + "\"";
  }
}
