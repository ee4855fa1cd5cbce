package nl.smartindustry.ingest.format.file;

import java.io.Serializable;
import java.util.List;

/**
 * What a file says of its records.
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
