package nl.smartindustry.ingest.generate.write;

/** The manifest of a delivery as JSON; always marked synthetic. */
final class ManifestText {
  private ManifestText() {}

  static String of(Delivery delivery, DeliveredFile file) {
    return Phrase.of(
        """
        {
          "source": "%s",
          "period": "%s",
          "delivery": "%s",
          "number": %d,
          "created": "%s",
          "status": "%s",
          "schema_version": "1",
          "supersedes": %s,
          "synthetic": true,
          "files": [
            {"name": "%s", "bytes": %d, "rows": %d, "sha256": "%s"}
          ]
        }
        """,
        delivery.source(),
        delivery.period(),
        delivery.id(),
        delivery.number(),
        delivery.created(),
        delivery.status(),
        supersedes(delivery),
        delivery.file(),
        file.bytes(),
        file.records(),
        file.sha256());
  }

  private static String supersedes(Delivery delivery) {
    return delivery.supersedes().isEmpty() ? "null" : "\"" + delivery.supersedes() + "\"";
  }
}
