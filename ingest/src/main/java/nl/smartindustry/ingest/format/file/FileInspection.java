package nl.smartindustry.ingest.format.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the inspection of a file's bytes has found.
 *
 * @param file as it was delivered
 * @param text where the bytes lie that the splits are counted in: the file itself, or what was
 *     unpacked of it
 * @param identity of the file as it was delivered
 * @param encoding the one to read it in
 * @param warnings what the user should know, without any answer in it
 */
public record FileInspection(
    Path file,
    Path text,
    FileIdentity identity,
    String encoding,
    Header header,
    List<Split> splits,
    List<String> warnings) {

  public FileInspection {
    splits = List.copyOf(splits);
    warnings = List.copyOf(warnings);
  }

  /** The same of the packed file from which the text came. */
  public FileInspection of(Path packed, FileIdentity delivered, List<String> said) {
    var all = new ArrayList<>(said);
    all.addAll(warnings);
    return new FileInspection(packed, text, delivered, encoding, header, splits, all);
  }

  /** Records in the file, broken ones included. */
  public long records() {
    return splits.stream().mapToLong(Split::records).sum();
  }

  public String name() {
    return file.getFileName().toString();
  }

  /** The columns and splits of a file. */
  public record FileContent(Header header, List<Split> splits) {}
}
