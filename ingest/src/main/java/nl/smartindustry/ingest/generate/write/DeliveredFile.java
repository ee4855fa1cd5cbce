package nl.smartindustry.ingest.generate.write;

/** A file as it was written. */
public record DeliveredFile(long bytes, long records, String sha256) {}
