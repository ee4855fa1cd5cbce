package nl.smartindustry.transform.topic.programme.enterprise;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.topic.programme.enterprise.Enterprise.Presence;

/**
 * The distinct enterprises of a moment.
 *
 * @param numbers distinct numbers that records give
 * @param linked those of them that have an enterprise
 * @param enterprises the enterprises found that are counted, each once, by identifier
 */
public record Participants(int numbers, int linked, List<Enterprise> enterprises) {
  private static final double PERCENT = 100;

  /**
   * Those whose participation overlaps the moment's year, in the frame that describes it; without
   * those that had left the register by then, though their participation was never ended.
   */
  public static Optional<Participants> inYear(
      Collection<Participation> all, RegisterLink link, Moment moment) {
    var numbers = all.stream().filter(one -> one.overlaps(moment)).map(Participation::kvk);
    return among(numbers, link, moment)
        .map(found -> found.where(one -> one.presence() != Presence.LEFT));
  }

  /**
   * Those behind some numbers, in the frame that describes the moment's year; at the reference date
   * in the newest.
   *
   * @param numbers null for a record without one
   * @return empty without that frame
   */
  static Optional<Participants> among(Stream<String> numbers, RegisterLink link, Moment moment) {
    var frame = moment.isReferenceDate() ? link.newest(moment.year()) : link.frameOf(moment.year());
    return frame.map(found -> of(numbers, number -> Optional.ofNullable(found.get(number))));
  }

  /** All that ever took part by then, also when the day they began is unknown. */
  static Participants ever(Collection<Participation> all, RegisterLink link, Moment moment) {
    var numbers = all.stream().filter(one -> one.knownBy(moment)).map(Participation::kvk);
    return of(numbers, number -> link.last(number, moment.year()));
  }

  /** The linkage rate in %: 100 when there is none to link. */
  public double coverage() {
    return numbers == 0 ? PERCENT : PERCENT * linked / numbers;
  }

  /** Those that are active in the frame of the year. */
  List<Enterprise> active() {
    return where(one -> one.presence() == Presence.ACTIVE).enterprises;
  }

  /** Those in a cell. */
  List<Enterprise> in(Breakdown cell) {
    return where(one -> one.lies(cell)).enterprises;
  }

  private Participants where(Predicate<Enterprise> wanted) {
    return new Participants(numbers, linked, enterprises.stream().filter(wanted).toList());
  }

  private static Participants of(
      Stream<String> given, Function<String, Optional<Enterprise>> find) {
    var numbers =
        given.filter(Objects::nonNull).collect(Collectors.toCollection(TreeSet<String>::new));
    var found = numbers.stream().map(find).flatMap(Optional::stream).toList();
    Map<String, Enterprise> byIdentifier = new TreeMap<>();
    found.forEach(one -> byIdentifier.put(one.id(), one));
    return new Participants(numbers.size(), found.size(), List.copyOf(byIdentifier.values()));
  }
}
