package nl.smartindustry.transform.survey.link;

import java.util.Comparator;
import org.apache.spark.sql.catalyst.expressions.XXH64;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * The persons of an enterprise in one frame.
 *
 * @param hash of its number, as {@code xxhash64} of Spark SQL: an order that has nothing to do with
 *     what an enterprise is
 */
public record Headcount(long hash, String enterprise, String period, long persons) {
  private static final long SEED = 42;

  /** By hash; the years of an enterprise follow each other. */
  static final Comparator<Headcount> ORDER =
      Comparator.comparingLong((Headcount one) -> one.hash())
          .thenComparing(Headcount::enterprise)
          .thenComparing(Headcount::period);

  static Headcount of(String enterprise, String period, long persons) {
    return new Headcount(hash(enterprise), enterprise, period, persons);
  }

  static long hash(String enterprise) {
    return XXH64.hashUTF8String(UTF8String.fromString(enterprise), SEED);
  }
}
