package nl.smartindustry.ingest.derived.links;

import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.util.Comparator;
import java.util.stream.Stream;
import nl.smartindustry.ingest.derived.links.NamedRecords.Held;
import nl.smartindustry.ingest.derived.links.NamedRecords.Key;
import nl.smartindustry.ingest.derived.links.NamedRecords.Named;
import nl.smartindustry.ingest.derived.links.NumberDirectory.Holder;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Of all enterprises that a record's numbers find, the one that it is taken to be about.
 *
 * @param holder null where no number finds one
 * @param method the kind of the number; name or clerical where one of these gave it
 * @param score of the name, if one decided
 * @param outcome linked, ambiguous (the first of several enterprises was taken), review,
 *     not_in_register, no_number
 */
record BestLink(Named record, Holder holder, String method, Double score, String outcome) {
  /** Further from a record's year than any earlier frame can be. */
  private static final int LATER = 10_000;

  private record Candidate(Held held, Holder holder, int distance) {}

  private static final Comparator<Candidate> ORDER =
      Comparator.comparing((Candidate one) -> one.held().trust())
          .thenComparing(Candidate::distance)
          .thenComparing(one -> one.holder().frame())
          .thenComparing(one -> one.holder().first())
          .thenComparing(one -> one.held().kind().purpose())
          .thenComparing(one -> one.held().score(), nullsFirst(naturalOrder()))
          .thenComparing(one -> one.holder().enterprises());

  /**
   * Takes the number that is trusted most and that occurs in a frame; of its frames the one of the
   * record's year, else the nearest before it, else the nearest after it; without a year the
   * newest.
   */
  static BestLink of(Named record, NumberDirectory directory) {
    return record.held().stream()
        .flatMap(held -> candidates(record, held, directory))
        .min(ORDER)
        .map(best -> new BestLink(record, best))
        .orElseGet(() -> none(record, record.held().isEmpty() ? "no_number" : "not_in_register"));
  }

  private BestLink(Named record, Candidate best) {
    this(
        record,
        best.holder(),
        method(best.held()),
        best.held().score(),
        best.holder().enterprises() > 1 ? "ambiguous" : "linked");
  }

  private static BestLink none(Named record, String outcome) {
    return new BestLink(record, null, null, null, outcome);
  }

  /** The same record waiting for a person, who decides by its name. */
  BestLink reviewed() {
    return none(record, "review");
  }

  Key key() {
    return record.key();
  }

  boolean isLinked() {
    return holder != null;
  }

  /** A row of the table {@code unit_link}. */
  Row row() {
    return RowFactory.create(
        record.key().source(),
        record.key().delivery(),
        record.key().line(),
        record.year(),
        isLinked() ? holder.first() : null,
        isLinked() ? holder.frame() : null,
        method,
        score,
        isLinked() ? holder.enterprises() : null,
        outcome);
  }

  private static Stream<Candidate> candidates(Named record, Held held, NumberDirectory directory) {
    return directory.of(held.kind(), held.number()).stream()
        .map(holder -> new Candidate(held, holder, distance(record.year(), holder.frame())));
  }

  private static int distance(Integer year, int frame) {
    if (year == null) {
      return -frame;
    }
    return frame <= year ? year - frame : frame - year + LATER;
  }

  private static String method(Held held) {
    if (held.trust() < 0) {
      return "clerical";
    }
    return held.score() == null ? held.kind().purpose() : "name";
  }
}
