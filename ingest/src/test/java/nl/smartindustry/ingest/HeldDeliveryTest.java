package nl.smartindustry.ingest;

import static nl.smartindustry.ingest.RuleDesk.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A delivery over its first limit (20%) is held; over its second (50%) it is refused. */
class HeldDeliveryTest extends SparkTest {
  @TempDir Path folder;
  private RuleDesk desk;

  @BeforeEach
  void openDesk() {
    desk = new RuleDesk(folder);
    desk.surveyRules(rule("not_negative", "quarantine", "range: {field: turnover, min: 0}"));
  }

  @Test
  void aFewBadRecordsAreQuarantinedAndTheRestCounts() {
    desk.deliver("survey", "2024", 1, answers(10, 2));

    var summary = desk.ingest();

    assertThat(summary.held()).isEmpty();
    assertThat(summary.counts().accepted()).isEqualTo(8);
  }

  @Test
  void aDeliveryOverItsLimitIsHeldAndTheNightGoesOn() {
    desk.deliver("register", "2024", 1, "2024;A;10\n");
    desk.deliver("survey", "2024", 1, answers(10, 3));
    var run = desk.run();

    var summary = Desk.ingest(desk.job(), run);

    assertThat(summary.heldTables()).containsExactly("answer");
    assertThat(summary.counts().read()).isEqualTo(11);
    assertThat(summary.counts().accepted()).isEqualTo(1);
    assertThat(summary.counts().quarantined()).isEqualTo(3);
    assertThat(summary.heldRecords()).isEqualTo(7);
    assertThat(run.has("answer")).isFalse();
    assertThat(run.has("unit")).isTrue();
    assertThat(summary.warnings())
        .containsExactly(
            "Source 'survey', period '2024': delivery 'survey-2024-1' is held: 3 of 10 records"
                + " quarantined, by rule {not_negative=3} (the limit is 0.2 of all); what depends"
                + " on it alone has no figure");
    assertThat(desk.restricted("answer", "survey-2024-1")).doesNotExist();
    assertThat(desk.restricted("confrontation", "survey-2024-1")).exists();
    assertThat(folder.resolve("warehouse/quarantine/answer/survey-2024-1")).exists();
    assertThat(desk.job().plan(run.settings()).anythingNew()).isFalse();
  }

  @Test
  void anEarlierDeliveryStandsInForAHeldOneWhicheverWasReadFirst() {
    desk.deliver("survey", "2024", 1, answers(10, 1));
    desk.deliver("survey", "2024", 2, answers(12, 4));
    var run = desk.run();

    var summary = Desk.ingest(desk.job(), run);

    assertThat(desk.restricted("answer", "survey-2024-1")).exists();
    assertThat(summary.counts().accepted()).isEqualTo(9);
    assertThat(summary.heldTables()).isEmpty();
    assertThat(summary.warnings())
        .anyMatch(w -> w.endsWith("delivery 'survey-2024-1' stands in for it"));
  }

  @Test
  void changedRulesJudgeAHeldDeliveryAgain() {
    desk.deliver("survey", "2024", 1, answers(10, 3));
    desk.ingest();
    desk.surveyRules(rule("not_negative", "warn", "range: {field: turnover, min: 0}"));

    var summary = desk.ingest();

    assertThat(summary.held()).isEmpty();
    assertThat(summary.counts().accepted()).isEqualTo(10);
  }

  @Test
  void farTooManyBadRecordsAreRefused() {
    desk.deliver("survey", "2024", 1, answers(10, 6));

    var refusal = catchThrowableOfType(Refusal.class, () -> desk.ingest());

    assertThat(refusal.code()).isEqualTo(ExitCode.DATA_REFUSED);
    assertThat(refusal).hasMessageContaining("6 of 10 records quarantined");
  }

  @Test
  void aMandatorySourceIsNeverHeld() {
    desk.define(
        "layouts/register.yaml",
        """
        table: unit
        files: register\\.csv
        accept: {mandatory: true, quarantine_limit: 0.2}
        columns: [{column: jaar, field: year}, {column: id, field: id}, {column: sbi, field: activity}]
        """);
    desk.registerRules(
        rule("known_activity", "quarantine", "codelist: {field: activity, codes: ['10']}"));
    desk.deliver("register", "2024", 1, "2024;A;10\n2024;B;10\n2024;C;99\n");

    var refusal = catchThrowableOfType(Refusal.class, () -> desk.ingest());

    assertThat(refusal.code()).isEqualTo(ExitCode.DATA_REFUSED);
    assertThat(refusal).hasMessageContaining("1 of 3 records quarantined");
  }

  /** So many answers, the first of them negative. */
  @Test
  void whatIsPutRightInMoreRecordsThanARuleToleratesIsWarnedOf() {
    var sign = "set: {turnover: abs(turnover)}";
    desk.surveyRules(rule("sign", "correct", "when: turnover < 0", sign, "tolerance: 0.25"));
    desk.deliver("survey", "2023", 1, answers(10, 2));
    desk.deliver("survey", "2024", 1, answers(10, 3));

    var summary = desk.ingest();

    assertThat(summary.counts().corrected()).isEqualTo(5);
    assertThat(summary.warnings())
        .singleElement()
        .isEqualTo("Delivery 'survey-2024-1': rule 'sign' warns of 3 of 10 (sign holds)");
  }

  private static String answers(int all, int negative) {
    return IntStream.rangeClosed(1, all)
        .mapToObj(i -> "2024;U%d;%d.00;1;0\n".formatted(i, i <= negative ? -i : i))
        .collect(Collectors.joining());
  }
}
