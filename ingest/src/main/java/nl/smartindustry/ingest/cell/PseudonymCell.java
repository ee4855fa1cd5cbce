package nl.smartindustry.ingest.cell;

import nl.smartindustry.ingest.pseudonym.Pseudonymiser;
import org.apache.spark.unsafe.types.UTF8String;

/** An identifier, read and put right as its layout says, of which only the pseudonym goes on. */
final class PseudonymCell implements CellReader {
  private final CellReader identifier;
  private final UTF8String list;
  private final Pseudonymiser pseudonymiser;

  /**
   * @param list the sign between several identifiers in one cell; empty where there is one
   */
  PseudonymCell(CellReader identifier, String list, Pseudonymiser pseudonymiser) {
    this.identifier = identifier;
    this.list = list.isEmpty() ? null : UTF8String.fromString(list);
    this.pseudonymiser = pseudonymiser;
  }

  @Override
  public Object read(String text, Findings findings) {
    var read = (UTF8String) identifier.read(text, findings);
    if (read == null) {
      return null;
    }
    return list == null || !read.contains(list)
        ? pseudonymiser.of(read)
        : pseudonymiser.ofEach(read, list);
  }
}
