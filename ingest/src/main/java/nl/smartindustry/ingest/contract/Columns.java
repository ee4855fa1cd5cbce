package nl.smartindustry.ingest.contract;

import java.util.List;
import java.util.function.Function;

/** A row seen by the names of its columns; {@code row::getAs} of a Spark row is one. */
public record Columns(Function<String, Object> source) {
  /** The text of a column, empty when there is none. */
  public String text(String name) {
    var value = source.apply(name);
    return value == null ? "" : value.toString();
  }

  /** The text of a column, null when there is none. */
  public String textOrNull(String name) {
    var text = text(name);
    return text.isEmpty() ? null : text;
  }

  /** The whole number of a column, null when there is none. */
  public Long whole(String name) {
    var number = number(name);
    return number == null ? null : Long.valueOf(number.longValue());
  }

  /** The number of a column, which may be written as text; null when there is none. */
  public Double number(String name) {
    var value = source.apply(name);
    if (value instanceof Number number) {
      return number.doubleValue();
    }
    return value instanceof String text && !text.isEmpty() ? Double.valueOf(text) : null;
  }

  /** The texts of a column that holds a list, none when there is none. */
  public List<String> list(String name) {
    return source.apply(name) instanceof List<?> values
        ? values.stream().map(String::valueOf).toList()
        : List.of();
  }

  public int count(String name) {
    var number = whole(name);
    return number == null ? 0 : number.intValue();
  }

  public boolean flag(String name) {
    return Boolean.TRUE.equals(source.apply(name));
  }
}
