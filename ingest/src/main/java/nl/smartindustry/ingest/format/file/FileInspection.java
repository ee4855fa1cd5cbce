package nl.smartindustry.ingest.format.file;

import java.io.Serializable;
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
 * @param warnings for the user, without any answer
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
  public FileInspection of(Path packed, FileIdentity delivered, List<String> more) {
    var all = new ArrayList<>(more);
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

  /**
   * What stands around the records of a file.
   *
   * @param names of its columns, in order; for JSON the keys that occur
   * @param rows the texts of all header rows, where there are several
   * @param title the text above the header, or empty
   * @param footer the text of the line that is no record, or empty
   */
  public record Header(List<String> names, List<List<String>> rows, String title, String footer)
      implements Serializable {
    public Header {
      names = List.copyOf(names);
      rows = rows.stream().map(List::copyOf).toList();
    }

    /** The header of a file that holds nothing but records under one row of names. */
    public static Header of(List<String> names) {
      return new Header(names, List.of(), "", "");
    }
  }
}
