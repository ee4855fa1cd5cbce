package nl.smartindustry.transform.topic.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import nl.smartindustry.transform.method.decomposition.AdopterGroup;
import nl.smartindustry.transform.topic.jobs.EmploymentCells.Basis;
import nl.smartindustry.transform.topic.jobs.EmploymentCells.Span;
import nl.smartindustry.transform.topic.jobs.EmploymentTally.Quantity;
import nl.smartindustry.transform.topic.jobs.WindowUnit.Flow;
import nl.smartindustry.transform.topic.jobs.WindowUnit.Member;
import nl.smartindustry.transform.topic.jobs.WindowUnit.Member.Traits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Windows from the frame of 2020 to that of 2023. */
class WindowUnitTest {
  private static final Span WINDOW = new Span(2020, 2023);

  /** An empty number: the enterprise is not in that frame. */
  @ParameterizedTest
  @CsvSource({
    " , 5, '',          ENTRY,       CREATED, 5",
    "5,  , '',          EXIT,        LOST,    5",
    "5, 8, '',          EXPANSION,   CREATED, 3",
    "8, 5, '',          CONTRACTION, LOST,    3",
    "0, 5, '',          EXPANSION,   CREATED, 5",
    "5, 0, '',          CONTRACTION, LOST,    5",
    " , 5, reactivated, EXPANSION,   CREATED, 5",
    "5,  , reactivated, CONTRACTION, LOST,    5",
  })
  void aUnitComesOrGoesOnlyWhereNoneOfItIsInTheOtherFrameNorWasAwayForAShortTime(
      Integer before, Integer after, String status, Quantity flow, Quantity side, long moved) {
    assertThat(totals(unit(before, after, status)))
        .isEqualTo(
            Map.of(
                Quantity.EMPLOYMENT,
                sum(before, after),
                Quantity.MOVED,
                moved,
                flow,
                moved,
                side,
                moved));
  }

  @Test
  void aUnitThatKeepsItsSizeMovesNothingAndOneWithoutEmploymentIsNotCounted() {
    assertThat(totals(unit(5, 5, ""))).isEqualTo(Map.of(Quantity.EMPLOYMENT, 10L));
    assertThat(totals(unit(0, 0, ""))).isEmpty();
  }

  /** A of 10 splits into B of 6 and C of 5: one person more, and 10 + 6 + 5 without the event. */
  @Test
  void aSplitMovesOnlyWhatItGainsAndEverythingWhereEachEnterpriseStandsAlone() {
    var split =
        new WindowUnit(
            List.of(
                member("A", false, "28", 10, 10),
                member("B", true, "28", 6, 6),
                member("C", true, "28", 5, 5)));
    var apart = new EmploymentTally();
    split.apart().forEach(one -> one.flow(Basis.PERSONS).addTo(apart, -1));

    assertThat(totals(split))
        .containsEntry(Quantity.EXPANSION, 1L)
        .containsEntry(Quantity.EMPLOYMENT, 21L)
        .doesNotContainKey(Quantity.ENTRY);
    assertThat(totals(apart))
        .containsEntry(Quantity.MOVED, 21L)
        .containsEntry(Quantity.ENTRY, 11L)
        .containsEntry(Quantity.EXIT, 10L)
        .containsEntry(Quantity.EMPLOYMENT, 21L);
  }

  @Test
  void bothEndsOfAnEnterpriseStayTogetherWhereUnitsAreTakenApart() {
    var two = new ArrayList<>(unit("A", 3, 4).members());
    two.addAll(unit("B", 7, 5).members());

    assertThat(new WindowUnit(two).apart()).containsExactly(unit("A", 3, 4), unit("B", 7, 5));
  }

  @Test
  void jobsAndPersonsAreCountedEachByThemselves() {
    var unit =
        new WindowUnit(List.of(member("A", false, "28", 5, 4), member("A", true, "28", 5, 6)));

    assertThat(unit.flow(Basis.JOBS)).isEqualTo(new Flow(10, 2, Quantity.EXPANSION));
    assertThat(unit.flow(Basis.PERSONS)).isEqualTo(new Flow(10, 0, null));
  }

  @Test
  void itsActivityIsThatOfTheLargestInTheLastFrameAndOfTheFirstNameWhereTwoAreAlike() {
    var large = member("A", false, "10", 90, 0);
    var small = member("D", true, "25", 2, 0);
    var second = member("C", true, "28", 7, 0);
    var first = member("B", true, "", 7, 0);

    assertThat(new WindowUnit(List.of(large)).activity()).isEqualTo("10");
    assertThat(new WindowUnit(List.of(large, second, small)).activity()).isEqualTo("28");
    assertThat(new WindowUnit(List.of(large, first, second, small)).activity()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"7, 9, 7, 8", " , 9, 9, 4.5", "7, , 7, 3.5", "0, 9, 0, 4.5"})
  void itsFirstSizeIsThatOfTheFirstFrameThatItIsIn(
      Integer before, Integer after, long first, double mean) {
    assertThat(unit(before, after, "").firstPersons()).isEqualTo(first);
    assertThat(unit(before, after, "").meanPersons()).isEqualTo(mean);
  }

  @Test
  void itIsAsOldAsItsOldestAtTheEndOfTheLastYearAndNeverYoungerThanNothing() {
    assertThat(founded(OptionalInt.of(2015), OptionalInt.of(2010)).age()).hasValue(12);
    assertThat(founded(OptionalInt.empty(), OptionalInt.of(2021)).age()).hasValue(1);
    assertThat(founded(OptionalInt.of(2023)).age()).hasValue(0);
    assertThat(founded(OptionalInt.empty()).age()).isEmpty();
  }

  @Test
  void itAdoptsAsSoonAsOneOfItDoesAndThoseNotAskedDoNotCount() {
    var mixed =
        asked(
            List.of(
                List.of(AdopterGroup.NON_ADOPTER, AdopterGroup.UNKNOWN),
                List.of(AdopterGroup.ADOPTER, AdopterGroup.NON_ADOPTER),
                List.of()));

    assertThat(mixed.group(0)).isEqualTo(AdopterGroup.ADOPTER);
    assertThat(mixed.group(1)).isEqualTo(AdopterGroup.NON_ADOPTER);
    assertThat(asked(List.of(List.of())).group(0)).isEqualTo(AdopterGroup.UNKNOWN);
  }

  private static WindowUnit unit(Integer before, Integer after, String status) {
    return new WindowUnit(
        Stream.of(false, true)
            .filter(end -> (end ? after : before) != null)
            .map(end -> member("A", end, traits("28", end ? after : before, status)))
            .toList());
  }

  private static WindowUnit unit(String name, int before, int after) {
    return new WindowUnit(
        List.of(member(name, false, "28", before, before), member(name, true, "28", after, after)));
  }

  private static WindowUnit founded(OptionalInt... years) {
    return new WindowUnit(
        Stream.of(years)
            .map(year -> member("A", true, new Traits("28", 1, 1, year, "", List.of())))
            .toList());
  }

  private static WindowUnit asked(List<List<AdopterGroup>> groups) {
    return new WindowUnit(
        groups.stream()
            .map(of -> member("A", true, new Traits("28", 1, 1, OptionalInt.empty(), "", of)))
            .toList());
  }

  private static Traits traits(String activity, int persons, String status) {
    return new Traits(activity, persons, persons, OptionalInt.empty(), status, List.of());
  }

  private static Member member(
      String name, boolean after, String activity, long persons, long jobs) {
    var traits = new Traits(activity, persons, jobs, OptionalInt.empty(), "", List.of());
    return member(name, after, traits);
  }

  private static Member member(String name, boolean after, Traits traits) {
    return new Member(WINDOW, name, after, traits);
  }

  private static Map<Quantity, Long> totals(WindowUnit unit) {
    var tally = new EmploymentTally();
    unit.flow(Basis.PERSONS).addTo(tally, 1);
    return totals(tally);
  }

  private static Map<Quantity, Long> totals(EmploymentTally tally) {
    var totals = new EnumMap<Quantity, Long>(Quantity.class);
    for (var quantity : Quantity.values()) {
      if (tally.total(quantity) != 0) {
        totals.put(quantity, tally.total(quantity));
      }
    }
    return totals;
  }

  private static long sum(Integer before, Integer after) {
    return (before == null ? 0 : before) + (after == null ? 0 : after);
  }
}
