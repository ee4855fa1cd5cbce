package nl.smartindustry.ingest.layout;

import java.io.Serializable;
import java.util.List;

/**
 * The form in which a supplier writes a cell.
 *
 * @param length digits of a register number, leading zeros included; 0 where it is free text
 * @param list the sign between several values in one cell; in JSON, between the items of an array
 * @param date how dates are written, such as {@code dd-MM-yyyy}
 * @param also other ways that occur and are corrected with a flag; {@code excel} is a day number
 */
public record CellShape(int length, String list, String date, List<String> also)
    implements Serializable {
  /** The name of the spreadsheet's way to write a date. */
  public static final String EXCEL = "excel";

  static final CellShape PLAIN = new CellShape(0, "", "", List.of());

  public CellShape {
    if (length < 0) {
      throw new IllegalArgumentException("Length of a key: %d (at least 0)".formatted(length));
    }
    list = list == null ? "" : list;
    date = date == null ? "" : date;
    also = also == null ? List.of() : List.copyOf(also);
  }

  /** This shape, with the layout's way to write dates where it does not say its own. */
  CellShape orDates(CellShape fallback) {
    return date.isEmpty() ? new CellShape(length, list, fallback.date, fallback.also) : this;
  }
}
