package nl.smartindustry.ingest.rule.confront;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;
import nl.smartindustry.ingest.rule.Demand;
import nl.smartindustry.ingest.rule.RecordCounts;
import nl.smartindustry.ingest.rule.Rule;
import nl.smartindustry.ingest.rule.Rule.Severity;
import nl.smartindustry.ingest.rule.Rule.Tolerance;
import nl.smartindustry.ingest.rule.confront.PartFindings.Broken;
import nl.smartindustry.ingest.rule.confront.PartFindings.Missing;
import nl.smartindustry.ingest.rule.confront.PartFindings.Tally;
import nl.smartindustry.ingest.rule.confront.References.Reference;
import org.junit.jupiter.api.Test;

class DeliveryJudgeTest {
  private static final Reference DELIVERY = new Reference("s", "t", "2024", "s-1", "");

  /** Of 100 records, 50 were not asked f: a tenth of the others is 5, and of all is 10. */
  @Test
  void theShareWithoutAnAnswerIsThatOfTheRecordsThatWereAsked() {
    var five = Map.of("f:dont_know", 3L, "f:blank", 2L, "f:not_asked", 50L, "g:dont_know", 10L);
    var six = Map.of("f:dont_know", 3L, "f:blank", 3L, "f:not_asked", 50L, "g:blank", 11L);
    var other = Map.of("h:not_applicable", 90L, "h:not_asked", 10L);

    assertThat(missing(List.of(), five)).containsExactly("f 5/50 tolerated", "g 10/100 tolerated");
    assertThat(missing(List.of(), six)).containsExactly("f 6/50 warned", "g 11/100 warned");
    assertThat(missing(List.of(), other)).isEmpty();
    assertThat(missing(List.of("h"), other)).containsExactly("h 0/90 none");
    assertThat(missing(List.of("g"), six)).containsExactly("g 11/100 warned");
  }

  /** A share such as 0.29 is no binary fraction: 29 of 100 are still not more than it. */
  @Test
  void asManyAsAreToleratedAreToleratedAndOneMoreIsNot() {
    for (int percent = 1; percent < 100; percent++) {
      var share = new Tolerance(percent / 100.0);

      assertThat(share.exceeded(percent, 100)).as("%d%%", percent).isFalse();
      assertThat(share.exceeded(percent + 1, 100)).as("%d%%", percent).isTrue();
    }
    assertThat(new Tolerance(3).exceeded(3, 4)).isFalse();
    assertThat(new Tolerance(3).exceeded(4, 1_000_000)).isTrue();
    assertThat(missing(0.29, Map.of("f:blank", 29L))).containsExactly("f 29/100 tolerated");
  }

  @Test
  void whatTheReaderAndTheEditsFoundStandsBesideTheRules() {
    var counts =
        new RecordCounts(
            10, 8, 3, 2, 0, Map.of("check_digit", 2L), Map.of(), Map.of("f:rounded", 3L));
    var found = new PartFindings(8, List.of(), List.of(), Map.of(), Map.of("soft", 4L));

    assertThat(results(new DeliveryJudge(List.of(), null).judge(DELIVERY, found, counts)))
        .containsExactly(
            "check_digit  2/10 quarantined", "rounded f 3/10 corrected", "soft  4/10 warned");
  }

  @Test
  void partsAddUpToTheSameHoweverTheyAreTakenTogetherAndTheFirstRecordsAreShown() {
    var a = part(60, 0);
    var b = part(0, 60);
    var c = part(70, 60);

    var sum = a.plus(b).plus(c);

    assertThat(sum).isEqualTo(a.plus(b.plus(c)));
    assertThat(sum.tallies().get(0).fails()).isEqualTo(130);
    assertThat(sum.tallies().get(0).shown())
        .extracting(Broken::line)
        .containsExactlyElementsOf(LongStream.range(0, 100).boxed().toList());
    assertThat(sum.missing()).containsEntry(0, new Missing(130, Map.of("f:blank", 130L)));
  }

  private static PartFindings part(int fails, long firstLine) {
    var shown = new ArrayList<Broken>();
    LongStream.range(firstLine, firstLine + fails)
        .forEach(line -> shown.add(new Broken("f.csv", line, "k")));
    return new PartFindings(
        fails,
        List.of(new Tally(fails, 0, 0, shown)),
        List.of(),
        Map.of(0, new Missing(fails, Map.of("f:blank", (long) fails))),
        Map.of("soft", (long) fails));
  }

  private static List<String> missing(List<String> fields, Map<String, Long> reasons) {
    return missing(fields, 0.1, reasons);
  }

  private static List<String> missing(double most, Map<String, Long> reasons) {
    return missing(List.of(), most, reasons);
  }

  /** What becomes of a rule that allows a share of 100 records to lack an answer. */
  private static List<String> missing(List<String> fields, double most, Map<String, Long> reasons) {
    var share = new Demand.MissingShare(List.of("dont_know", "blank"), fields, most);
    var rule = new Rule("r", "label", Severity.WARN, Tolerance.NONE, "", share, Map.of());
    var found =
        new PartFindings(100, List.of(), List.of(), Map.of(0, new Missing(100, reasons)), Map.of());
    var judge = new DeliveryJudge(List.of(rule), null);
    return results(judge.judge(DELIVERY, found, RecordCounts.NOTHING)).stream()
        .map(line -> line.substring("r ".length()))
        .toList();
  }

  private static List<String> results(Confrontation confrontation) {
    return confrontation.results().stream()
        .map(
            one ->
                "%s %s %d/%d %s"
                    .formatted(
                        one.rule(),
                        one.field(),
                        one.counts().fails(),
                        one.counts().items(),
                        one.action().name().toLowerCase(Locale.ROOT)))
        .toList();
  }
}
