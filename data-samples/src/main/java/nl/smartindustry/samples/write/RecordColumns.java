package nl.smartindustry.samples.write;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/**
 * The columns of a delivered file in their order, each with what it says of the thing that a record
 * is about.
 */
public final class RecordColumns<T> {
  private final List<String> names = new ArrayList<>();
  private final List<Function<T, String>> texts = new ArrayList<>();

  public RecordColumns<T> text(String name, Function<T, String> text) {
    names.add(name);
    texts.add(text);
    return this;
  }

  /** The same text in every record. */
  public RecordColumns<T> always(String name, String text) {
    return text(name, of -> text);
  }

  public RecordColumns<T> whole(String name, ToLongFunction<T> number) {
    return text(name, of -> Long.toString(number.applyAsLong(of)));
  }

  /** A number of hundredths, written with two decimals. */
  public RecordColumns<T> hundredths(String name, ToLongFunction<T> number) {
    return text(name, of -> Amount.hundredths(number.applyAsLong(of)));
  }

  /** A number rounded to so many decimals, decimal comma. */
  public RecordColumns<T> decimals(String name, int decimals, ToDoubleFunction<T> number) {
    return text(name, of -> Amount.comma(number.applyAsDouble(of), decimals));
  }

  /** 1 for yes and 0 for no. */
  public RecordColumns<T> yesNo(String name, Predicate<T> yes) {
    return text(name, of -> yes.test(of) ? "1" : "0");
  }

  /** A record for each of these, in this order. */
  public TextTable table(SheetFormat format, Collection<T> subjects) {
    return new TextTable(format, List.copyOf(names), subjects.stream().map(this::record).toList());
  }

  private String[] record(T subject) {
    return texts.stream().map(text -> text.apply(subject)).toArray(String[]::new);
  }
}
