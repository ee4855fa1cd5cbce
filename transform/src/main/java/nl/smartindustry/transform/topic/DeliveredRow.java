package nl.smartindustry.transform.topic;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;

/** One row of an administrative source on the driver; empty text reads as null. */
public record DeliveredRow(Row row) {
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final int DIGITS = 12;

  /**
   * The rows of a small source, in order of their key, each as it was last delivered: a living
   * register repeats what it said before.
   *
   * @param source tens to thousands of rows; {@code source_delivery} and {@code source_line} order
   *     the deliveries where they are there
   * @param key columns that identify a record
   */
  public static List<DeliveredRow> latest(List<Row> source, String... key) {
    var latest = new TreeMap<String, DeliveredRow>();
    source.stream()
        .map(DeliveredRow::new)
        .sorted(Comparator.comparing(DeliveredRow::arrival).thenComparing(r -> r.row.toString()))
        .forEach(row -> latest.put(row.key(key), row));
    return List.copyOf(latest.values());
  }

  public String text(String column) {
    var value = row.<Object>getAs(column);
    return value == null || value.toString().isEmpty() ? null : value.toString();
  }

  public LocalDate date(String column) {
    var value = row.<Object>getAs(column);
    return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
  }

  public BigDecimal decimal(String column) {
    return row.getAs(column);
  }

  public Double number(String column) {
    return row.getAs(column);
  }

  public Boolean flag(String column) {
    return row.getAs(column);
  }

  public Long integer(String column) {
    return row.getAs(column);
  }

  private String key(String... columns) {
    return Arrays.stream(columns).map(this::textOrNothing).collect(Collectors.joining("\u0000"));
  }

  /** Delivery and line, so that delivery 10 follows delivery 9. */
  private String arrival() {
    var place = textOrNothing("source_delivery") + "\u0000" + textOrNothing("source_line");
    return NUMBER
        .matcher(place)
        .replaceAll(
            digits -> "0".repeat(Math.max(0, DIGITS - digits.group().length())) + digits.group());
  }

  private String textOrNothing(String column) {
    if (row.schema().getFieldIndex(column).isEmpty()) {
      return "";
    }
    var value = text(column);
    return value == null ? "" : value;
  }
}
