package nl.smartindustry.samples.write;

/** A file as it was written. */
public record DeliveredFile(long bytes, long records, String sha256) {}
