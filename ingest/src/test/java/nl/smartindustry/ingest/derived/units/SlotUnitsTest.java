package nl.smartindustry.ingest.derived.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.smartindustry.ingest.contract.TextIds;
import nl.smartindustry.ingest.derived.units.ContinuityDefinition.Span;
import org.junit.jupiter.api.Test;

/** Units are the connected components of what events tie. */
class SlotUnitsTest {
  private static final LocalDate DAY = LocalDate.of(2022, 5, 1);
  private static final Slot SLOT = new Slot(new Span(2022, 2023), DAY, true);

  @Test
  void aLongChainIsOneUnitUnderItsSmallest() {
    var chain = new ArrayList<Event>();
    for (int at = 0; at < 200; at++) {
      chain.add(tie(at, at + 1));
    }
    Collections.shuffle(chain, new Random(7));

    var units = units(201, chain);

    assertThat(units.tied().count()).isEqualTo(201);
    assertThat(units.tied()).allMatch(one -> units.unit(one).id == 0);
    assertThat(units.unit(200).members).isEqualTo(201);
  }

  @Test
  void aRingAndAStarAreTwoUnitsAndATieToItselfIsNone() {
    var ties =
        List.of(tie(5, 3), tie(3, 4), tie(4, 5), tie(9, 12), tie(9, 10), tie(11, 9), tie(7, 7));

    var units = units(13, ties);

    assertThat(units.tied().mapToObj(one -> one + " in " + units.unit(one).id))
        .containsExactly("3 in 3", "4 in 3", "5 in 3", "9 in 9", "10 in 9", "11 in 9", "12 in 9");
    assertThat(units.events(10)).containsExactly(3, 4, 5);
  }

  private static SlotUnits units(int enterprises, List<Event> events) {
    var room = new Room(1 << 20);
    var names = new TextIds();
    for (int enterprise = 0; enterprise < enterprises; enterprise++) {
      names.add("%08d".formatted(enterprise));
    }
    var frames = new FrameYears(names, room);
    frames.renumber();
    return new SlotUnits(SLOT, frames).tie(events, Map.of(), 24);
  }

  private static Event tie(int one, int other) {
    return new Event(
        one + "-" + other, DAY, DAY, LocalDate.MAX, false, new int[] {one}, new int[] {other});
  }
}
