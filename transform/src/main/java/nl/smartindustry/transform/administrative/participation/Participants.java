package nl.smartindustry.transform.administrative.participation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.smartindustry.transform.administrative.Moment;

/**
 * The distinct participants of a moment.
 *
 * @param numbers distinct trade register numbers
 * @param enterprises the enterprises found for them, each once, by identifier
 * @param unlinked the numbers without an enterprise
 */
record Participants(int numbers, List<Enterprise> enterprises, List<String> unlinked) {
  private static final double PERCENT = 100;

  /** Those whose participation overlaps the moment's year, in the frame that describes it. */
  static Optional<Participants> inYear(
      Collection<Participation> all, RegisterLink link, Moment moment) {
    var frame = moment.isReferenceDate() ? link.newest(moment.year()) : link.frameOf(moment.year());
    var numbers = numbers(all.stream().filter(one -> one.overlaps(moment)).toList());
    return frame.map(found -> of(numbers, kvk -> Optional.ofNullable(found.get(kvk))));
  }

  /** All that ever took part by then, also when the day they began is unknown. */
  static Participants ever(Collection<Participation> all, RegisterLink link, Moment moment) {
    var numbers = numbers(all.stream().filter(one -> one.knownBy(moment)).toList());
    return of(numbers, kvk -> link.last(kvk, moment.year()));
  }

  /** The linkage rate in %: 100 when there is nobody to link. */
  double coverage() {
    return numbers == 0 ? PERCENT : PERCENT * (numbers - unlinked.size()) / numbers;
  }

  private static Participants of(
      Collection<String> numbers, java.util.function.Function<String, Optional<Enterprise>> find) {
    var enterprises = new TreeMap<String, Enterprise>();
    numbers.forEach(kvk -> find.apply(kvk).ifPresent(one -> enterprises.put(one.id(), one)));
    var unlinked = numbers.stream().filter(kvk -> find.apply(kvk).isEmpty()).toList();
    return new Participants(numbers.size(), List.copyOf(enterprises.values()), unlinked);
  }

  private static Collection<String> numbers(List<Participation> participations) {
    return participations.stream()
        .map(Participation::kvk)
        .filter(kvk -> kvk != null)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
