package nl.smartindustry.transform.command.decompose;

import java.util.List;
import nl.smartindustry.transform.command.DataFile;

/**
 * A file of price indices as the spec names it; it has the column of the panel's period.
 *
 * @param by columns that the panel has too; empty for one price for all
 * @param base year in which the index is 100 in every series; null to take the indices as they are
 * @param value column of the index; null for the one column that is left
 */
record DeflatorSpec(
    String path,
    String delimiter,
    String decimal,
    String encoding,
    List<String> by,
    Long base,
    String value) {
  DeflatorSpec {
    new DataFile(path, delimiter, decimal, encoding, null);
    by = by == null ? List.of() : List.copyOf(by);
  }

  DataFile file() {
    return new DataFile(path, delimiter, decimal, encoding, null);
  }
}
