package nl.smartindustry.samples.write;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/**
 * The columns of a delivered file in their order, each with its value for the thing that a record
 * is about.
 *
 * @param <T> what a record is about
 */
public final class RecordColumns<T> {
  private final List<FileColumn<T>> columns = new ArrayList<>();

  /** The types of values; they matter in a typed file only. */
  enum ValueType {
    /** {@code String}. */
    TEXT,
    /** {@code LocalDate}. */
    DAY,
    /** {@code Long}: a number with two decimals, as a whole number of hundredths. */
    HUNDREDTHS,
    /** {@code Long}. */
    WHOLE
  }

  /** One column, with values of the Java type that belongs to its type. */
  record FileColumn<T>(String name, ValueType type, Function<T, Object> value) {
    String text(T subject) {
      var of = value.apply(subject);
      return type == ValueType.HUNDREDTHS ? DutchNumber.hundredths((long) of) : of.toString();
    }
  }

  public RecordColumns<T> text(String name, Function<T, String> text) {
    return add(name, ValueType.TEXT, text::apply);
  }

  /** The same text in every record. */
  public RecordColumns<T> always(String name, String text) {
    return text(name, of -> text);
  }

  public RecordColumns<T> day(String name, Function<T, LocalDate> day) {
    return add(name, ValueType.DAY, day::apply);
  }

  public RecordColumns<T> whole(String name, ToLongFunction<T> number) {
    return add(name, ValueType.WHOLE, number::applyAsLong);
  }

  /** A number of hundredths, written with two decimals. */
  public RecordColumns<T> hundredths(String name, ToLongFunction<T> number) {
    return add(name, ValueType.HUNDREDTHS, number::applyAsLong);
  }

  /** A number rounded to so many decimals, decimal comma. */
  public RecordColumns<T> decimals(String name, int decimals, ToDoubleFunction<T> number) {
    return text(name, of -> DutchNumber.comma(number.applyAsDouble(of), decimals));
  }

  /** 1 for yes and 0 for no. */
  public RecordColumns<T> yesNo(String name, Predicate<T> yes) {
    return text(name, of -> yes.test(of) ? "1" : "0");
  }

  private RecordColumns<T> add(String name, ValueType type, Function<T, Object> value) {
    columns.add(new FileColumn<>(name, type, value));
    return this;
  }

  List<FileColumn<T>> columns() {
    return List.copyOf(columns);
  }

  public List<String> names() {
    return columns.stream().map(FileColumn::name).toList();
  }

  /** The record of one thing in a delimited file, a text a column. */
  public List<String> texts(T subject) {
    return columns.stream().map(column -> column.text(subject)).toList();
  }

  /** A record for each of these, in this order. */
  public TextTable table(SheetFormat format, Collection<T> subjects) {
    var records = subjects.stream().map(one -> texts(one).toArray(String[]::new)).toList();
    return new TextTable(format, names(), records);
  }
}
