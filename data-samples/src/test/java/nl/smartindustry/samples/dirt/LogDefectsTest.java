package nl.smartindustry.samples.dirt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import nl.smartindustry.samples.write.SampleDelivery;
import nl.smartindustry.samples.write.SampleDelivery.DeliveryVersion;
import org.junit.jupiter.api.Test;

/** A log of five achieved milestones, a day each: M01.1 to M01.5. */
class LogDefectsTest {
  private static final List<String> LOG =
      IntStream.rangeClosed(1, 5)
          .mapToObj(
              day ->
                  "{\"ts\":\"2024-01-0%d\",\"gebeurtenis\":\"mijlpaal_behaald\",\"mijlpaal\":\"M01.%d\"}"
                      .formatted(day, day))
          .toList();
  private static final LogDefects DEFECTS =
      new LogDefects(
          new SampleDelivery(
              "action_progress",
              "2024",
              LocalDate.of(2025, 3, 31),
              "log.jsonl",
              new DeliveryVersion("D", 1, "")),
          LOG);

  @Test
  void theFirstComesLateTheSecondHasNoMilestoneTheThirdIsReportedLast() {
    assertThat(DEFECTS.lines())
        .extracting(line -> line.replaceAll(".*0(\\d)\",.*\"(M[\\d.]+)\".*", "$1 $2"))
        .containsExactly("2 M99.1", "4 M01.4", "5 M01.5", "5 M01.3", "1 M01.1");
  }

  @Test
  void eachIsNotedOnTheLineWhereItStands() {
    assertThat(DEFECTS.planted())
        .extracting(one -> one.line() + " " + one.kind().name())
        .containsExactly("5 event_out_of_order", "1 unknown_milestone", "4 retroactive_status");
  }
}
