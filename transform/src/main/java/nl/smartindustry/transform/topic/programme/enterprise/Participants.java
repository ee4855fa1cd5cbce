package nl.smartindustry.transform.topic.programme.enterprise;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.smartindustry.transform.topic.programme.definition.Moment;

/**
 * The distinct enterprises of a moment.
 *
 * @param numbers distinct numbers
 * @param enterprises the enterprises found for them that are counted, each once, by identifier
 * @param unlinked the numbers without an enterprise
 */
public record Participants(int numbers, List<Enterprise> enterprises, List<String> unlinked) {
  private static final double PERCENT = 100;

  /**
   * Those whose participation overlaps the moment's year, in the frame that describes it; without
   * those that had left the register by then, though their participation was never ended.
   */
  public static Optional<Participants> inYear(
      Collection<Participation> all, RegisterLink link, Moment moment) {
    var overlapping = numbers(all.stream().filter(one -> one.overlaps(moment)).toList());
    return among(overlapping, link, moment).map(found -> found.living(link, moment.year()));
  }

  private Participants living(RegisterLink link, int year) {
    var living = enterprises.stream().filter(one -> !link.hasLeft(one, year)).toList();
    return new Participants(numbers, living, unlinked);
  }

  /**
   * Those behind some numbers, in the frame that describes the moment's year; at the reference date
   * in the newest.
   *
   * @return empty without that frame
   */
  public static Optional<Participants> among(
      Collection<String> numbers, RegisterLink link, Moment moment) {
    var frame = moment.isReferenceDate() ? link.newest(moment.year()) : link.frameOf(moment.year());
    return frame.map(found -> of(numbers, number -> Optional.ofNullable(found.get(number))));
  }

  /** All that ever took part by then, also when the day they began is unknown. */
  static Participants ever(Collection<Participation> all, RegisterLink link, Moment moment) {
    var numbers = numbers(all.stream().filter(one -> one.knownBy(moment)).toList());
    return of(numbers, number -> link.last(number, moment.year()));
  }

  /** The linkage rate in %: 100 when there is nobody to link. */
  public double coverage() {
    return numbers == 0 ? PERCENT : PERCENT * (numbers - unlinked.size()) / numbers;
  }

  /** Those that are active in the frame of a year. */
  public List<Enterprise> active(RegisterLink link, int year) {
    return enterprises.stream().filter(one -> link.isActive(one, year)).toList();
  }

  private static Participants of(
      Collection<String> given, Function<String, Optional<Enterprise>> find) {
    var numbers = new TreeSet<>(given);
    var enterprises = new TreeMap<String, Enterprise>();
    numbers.forEach(kvk -> find.apply(kvk).ifPresent(one -> enterprises.put(one.id(), one)));
    var unlinked = numbers.stream().filter(kvk -> find.apply(kvk).isEmpty()).toList();
    return new Participants(numbers.size(), List.copyOf(enterprises.values()), unlinked);
  }

  private static Collection<String> numbers(List<Participation> participations) {
    return participations.stream()
        .map(Participation::kvk)
        .filter(Objects::nonNull)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
