package nl.smartindustry.transform.command;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The columns that a user's file is asked for: as texts, exactly as they stand in the file; as
 * numbers; or as whatever they are. One column may be asked for as both.
 */
public final class WantedColumns {
  private final Set<String> texts = new TreeSet<>();
  private final Set<String> numbers = new TreeSet<>();
  private final Set<String> either = new TreeSet<>();

  /** Columns that classify or identify; null names nothing. */
  public WantedColumns texts(Collection<String> names) {
    names.stream().filter(name -> name != null).forEach(texts::add);
    return this;
  }

  public WantedColumns text(String name) {
    return texts(Collections.singletonList(name));
  }

  /** Columns to calculate with; null names nothing. */
  public WantedColumns numbers(Collection<String> names) {
    names.stream().filter(name -> name != null).forEach(numbers::add);
    return this;
  }

  public WantedColumns number(String name) {
    return numbers(Collections.singletonList(name));
  }

  /** Columns that are numbers where every value is one, and else texts. */
  public WantedColumns either(Collection<String> names) {
    either.addAll(names);
    return this;
  }

  /** A copy to go on with. */
  public WantedColumns copy() {
    return new WantedColumns().texts(texts).numbers(numbers).either(either);
  }

  /** Does not ask for a column any more. */
  public WantedColumns without(String name) {
    List.of(texts, numbers, either).forEach(names -> names.remove(name));
    return this;
  }

  public boolean has(String name) {
    return texts.contains(name) || numbers.contains(name) || either.contains(name);
  }

  public boolean isText(String name) {
    return texts.contains(name);
  }

  public boolean isNumber(String name) {
    return numbers.contains(name);
  }

  /** All names, sorted. */
  public Set<String> names() {
    var all = new TreeSet<>(texts);
    all.addAll(numbers);
    all.addAll(either);
    return all;
  }
}
