package nl.smartindustry.transform.safe.linked;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An equation between amounts: the whole is the sum of its parts and of a rest.
 *
 * @param rest what is in none of the parts, and is not published
 * @param times how often each part counts; empty where each counts once
 */
record Sum(Amount whole, List<Amount> parts, Rest rest, List<Long> times) {
  /** The finest first, so that whole numbers can be added up from the bottom. */
  static final Comparator<Sum> FINEST_FIRST =
      Comparator.comparing((Sum sum) -> sum.parts.get(0).depth())
          .reversed()
          .thenComparing(Sum::whole)
          .thenComparing(sum -> sum.parts.toString());

  /** What is not published, between bounds that anyone knows. */
  record Rest(double value, double lower, double upper) {
    static final Rest NOTHING = new Rest(0, 0, 0);
  }

  Sum(Amount whole, List<Amount> parts, Rest rest) {
    this(whole, parts, rest, List.of());
  }

  Sum(Amount whole, List<Amount> parts) {
    this(whole, parts, Rest.NOTHING);
  }

  /** The same where the parts hold the whole, and more. */
  Sum atMost() {
    var under = new Rest(rest.value(), Double.NEGATIVE_INFINITY, 0);
    return new Sum(whole, parts, under, parts.stream().map(part -> 1L).toList());
  }

  /** The whole, then the parts. */
  List<Amount> amounts() {
    return Stream.concat(Stream.of(whole), parts.stream()).toList();
  }

  long times(int part) {
    return times.isEmpty() ? 1 : times.get(part);
  }

  /** What the parts come to. */
  long total(ToLongFunction<Amount> values) {
    return IntStream.range(0, parts.size())
        .mapToLong(i -> times(i) * values.applyAsLong(parts.get(i)))
        .sum();
  }
}
