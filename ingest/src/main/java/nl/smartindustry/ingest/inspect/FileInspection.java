package nl.smartindustry.ingest.inspect;

import java.nio.file.Path;
import java.util.List;

/**
 * What one look at a file's bytes has told.
 *
 * @param modified when the file was last changed, in milliseconds
 * @param encoding the one to read it in
 * @param header the names of its columns, in order; for JSON the keys that occur
 * @param warnings what the user should know, without any answer in it
 */
public record FileInspection(
    Path file,
    FileIdentity identity,
    String encoding,
    List<String> header,
    List<Split> splits,
    List<String> warnings) {

  public FileInspection {
    header = List.copyOf(header);
    splits = List.copyOf(splits);
    warnings = List.copyOf(warnings);
  }

  /** Records in the file, broken ones included. */
  public long records() {
    return splits.stream().mapToLong(Split::records).sum();
  }

  public String name() {
    return file.getFileName().toString();
  }
}
