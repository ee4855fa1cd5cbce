package nl.smartindustry.ingest;

import static nl.smartindustry.ingest.RuleDesk.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules that compare tables, periods and deliveries, on tables small enough to judge by eye. */
class ComparingRulesTest extends SparkTest {
  private static final String REGISTER = "2024;A;10\n2024;B;20\n2024;C;20\n";
  private static final String IN_REGISTER = "exists_in: {table: unit, match: {year: wave, id: id}}";

  @TempDir Path folder;
  private RuleDesk desk;

  @BeforeEach
  void openDesk() {
    desk = new RuleDesk(folder);
  }

  @Test
  void aRespondentOutsideTheRegisterOfItsYearIsQuarantined() {
    desk.surveyRules(rule("in_register", "quarantine", IN_REGISTER));
    desk.deliver("register", "2023", 1, "2023;D;10\n");
    desk.deliver("register", "2024", 1, REGISTER);
    desk.deliver("survey", "2024", 1, survey(2024, "A", "B", "C", "A2", "B2", "C2", "D"));
    desk.define("layouts/survey.yaml", tolerant());

    var summary = desk.ingest();

    assertThat(summary.counts().refused()).containsExactly(java.util.Map.entry("in_register", 4L));
    assertThat(rowsOf(stored("answer", "survey-2024-1"), "id")).containsExactly("A", "B", "C");
    assertThat(confronted("survey-2024-1"))
        .containsExactly("in_register |  | 7 | 3 | 4 | 0 | quarantined");
    assertThat(rowsOf(stored("broken_record", "survey-2024-1"), "rule", "line", "record_key"))
        .containsExactly(
            "in_register | 5 | 2024 | A2",
            "in_register | 6 | 2024 | B2",
            "in_register | 7 | 2024 | C2",
            "in_register | 8 | 2024 | D");
  }

  @Test
  void withoutTheOtherTableARuleSaysThatItCouldNotJudge() {
    desk.surveyRules(rule("in_register", "quarantine", IN_REGISTER));
    desk.deliver("survey", "2024", 1, survey(2024, "A", "B"));

    desk.ingest();

    assertThat(confronted("survey-2024-1"))
        .containsExactly("in_register |  | 2 | 0 | 0 | 2 | not_judged");
  }

  @Test
  void aDeliveryIsJudgedAgainWhenWhatItIsComparedWithComesLater() {
    desk.surveyRules(rule("in_register", "warn", IN_REGISTER));
    desk.deliver("survey", "2024", 1, survey(2024, "A", "Z"));
    desk.ingest();
    desk.deliver("register", "2024", 1, REGISTER);

    desk.ingest();

    assertThat(confronted("survey-2024-1"))
        .containsExactly("in_register |  | 2 | 1 | 1 | 0 | warned");
    assertThat(desk.job().plan(desk.run().settings()).anythingNew()).isFalse();
  }

  @Test
  void aValueMustBeThatOfTheOtherTable() {
    desk.registerRules(
        rule(
            "turnover_means_activity",
            "warn",
            "same_as: {table: answer, match: {wave: year, id: id}, field: robots, is: \"activity = '20'\"}"));
    desk.deliver("register", "2024", 1, REGISTER);
    desk.deliver("survey", "2024", 1, "2024;A;1.00;1;0\n2024;B;1.00;1;0\n");

    desk.ingest();

    assertThat(confronted("register-2024-1"))
        .containsExactly("turnover_means_activity |  | 3 | 1 | 1 | 1 | warned");
  }

  @Test
  void moreThanATolerableShareOfUnitsThatChangeTheirActivityWarns() {
    desk.registerRules(
        rule(
            "activity_stays",
            "warn",
            "unchanged: {field: activity, match: [id]}",
            "tolerance: 0.4"));
    desk.deliver("register", "2023", 1, "2023;A;10\n2023;B;20\n2023;C;30\n");
    desk.deliver("register", "2024", 1, "2024;A;10\n2024;B;21\n2024;C;30\n2024;D;40\n");
    desk.deliver("register", "2025", 1, "2025;A;11\n2025;B;22\n2025;C;30\n");

    var summary = desk.ingest();

    assertThat(confronted("register-2023-1"))
        .containsExactly("activity_stays | activity | 3 | 0 | 0 | 3 | not_judged");
    assertThat(confronted("register-2024-1"))
        .containsExactly("activity_stays | activity | 4 | 2 | 1 | 1 | tolerated");
    assertThat(confronted("register-2025-1"))
        .containsExactly("activity_stays | activity | 3 | 1 | 2 | 0 | warned");
    assertThat(summary.warnings())
        .containsExactly(
            "Delivery 'register-2025-1': rule 'activity_stays', field 'activity' warns of 2 of 3"
                + " (activity_stays holds; against register-2024-1)");
  }

  @Test
  void aRatioToTheYearBeforeIsBoundedUnitByUnit() {
    desk.surveyRules(
        rule(
            "plausible_growth",
            "warn",
            "ratio_to_previous: {field: turnover, match: [id], within: [0.5, 2]}"));
    desk.deliver("survey", "2023", 1, "2023;A;10.00;1;0\n2023;B;10.00;1;0\n2023;C;10.00;1;0\n");
    desk.deliver("survey", "2024", 1, "2024;A;20.00;1;0\n2024;B;20.01;1;0\n2024;C;4.00;1;0\n");

    desk.ingest();

    assertThat(confronted("survey-2024-1"))
        .containsExactly("plausible_growth | turnover | 3 | 1 | 2 | 0 | warned");
    assertThat(rowsOf(stored("broken_record", "survey-2024-1"), "file", "line"))
        .containsExactly("survey.csv | 3", "survey.csv | 4");
  }

  @Test
  void anotherUnitOfMeasurementIsRefusedByTheMedian() {
    desk.surveyRules(
        rule(
            "same_unit",
            "stop",
            "compare: {measure: median, of: turnover, within: [0.5, 2], at_least: 5}"));
    desk.deliver("survey", "2023", 1, amounts(2023, 1));
    desk.deliver("survey", "2024", 1, amounts(2024, 1000));

    var refusal = catchThrowableOfType(Refusal.class, () -> desk.ingest());

    assertThat(refusal.code()).isEqualTo(ExitCode.DATA_REFUSED);
    assertThat(refusal)
        .hasMessage(
            "Delivery 'survey-2024-1': rule 'same_unit' is broken by 1 of 1; median of turnover is"
                + " 1.00e+03 times that of survey-2023-1 (0.5 to 2.0) (expected: same_unit holds)");
    assertThat(desk.restricted("answer", "survey-2024-1")).doesNotExist();
    assertThat(confronted("survey-2024-1"))
        .containsExactly("same_unit |  | 1 | 0 | 1 | 0 | refused");
  }

  @Test
  void aFewRecordsAreNoGroundForAComparison() {
    desk.surveyRules(
        rule("same_unit", "stop", "compare: {measure: median, of: turnover, within: [0.5, 2]}"));
    desk.deliver("survey", "2023", 1, amounts(2023, 1));
    desk.deliver("survey", "2024", 1, amounts(2024, 1000));

    desk.ingest();

    assertThat(confronted("survey-2024-1"))
        .containsExactly("same_unit |  | 1 | 0 | 0 | 1 | not_judged");
  }

  @Test
  void weightsThatDoNotAddToTheFrameWarn() {
    desk.surveyRules(
        rule(
            "weights_add_up",
            "warn",
            "compare: {measure: sum, of: weight, where: robots is not null, at_least: 2,"
                + " with: {table: unit, measure: count}, within: [0.98, 1.02]}"));
    desk.deliver("register", "2024", 1, REGISTER);
    desk.deliver("survey", "2024", 1, "2024;A;1.00;1;0\n2024;B;1.00;1.5;1\n2024;C;1.00;7;9\n");

    var summary = desk.ingest();

    assertThat(summary.warnings())
        .anyMatch(w -> w.contains("sum of weight is 0.833 times that of register-2024-1"));
  }

  @Test
  void anItemThatManyDoNotKnowWarnsFieldByField() {
    desk.surveyRules(
        rule(
            "known_items",
            "warn",
            "missing_share: {reasons: [dont_know], most: 0.4}",
            "only: wave = 2024"));
    desk.deliver("survey", "2024", 1, "2024;A;1.00;1;9\n2024;B;9;1;9\n2024;C;1.00;;1\n");

    desk.ingest();

    assertThat(confronted("survey-2024-1"))
        .containsExactly(
            "known_items | robots | 3 | 1 | 2 | 0 | warned",
            "known_items | turnover | 3 | 2 | 1 | 0 | tolerated");
  }

  @Test
  void aKeyOfAnEarlierDeliveryComesOnce() {
    desk.surveyRules(rule("one_answer", "warn", "unique: [id]"));
    desk.deliver("survey", "2023", 1, survey(2023, "A", "B"));
    desk.deliver("survey", "2024", 1, survey(2024, "B", "C"));

    desk.ingest();

    assertThat(confronted("survey-2023-1")).containsExactly("one_answer |  | 2 | 2 | 0 | 0 | none");
    assertThat(confronted("survey-2024-1"))
        .containsExactly("one_answer |  | 2 | 1 | 1 | 0 | warned");
  }

  private static String survey(int wave, String... ids) {
    return List.of(ids).stream()
        .map(id -> "%d;%s;1.00;1;0%n".formatted(wave, id).replace("\r", ""))
        .collect(Collectors.joining());
  }

  /** Seven answers of 1 to 7 times a factor; the median is 4 times the factor. */
  private static String amounts(int wave, int factor) {
    return IntStream.rangeClosed(1, 7)
        .mapToObj(i -> "%d;U%d;%d.00;1;0\n".formatted(wave, i, i * factor))
        .collect(Collectors.joining());
  }

  private static String tolerant() {
    return """
        table: answer
        files: survey\\.csv
        accept: {quarantine_limit: 0.9}
        codes: {missing: {"": blank, "9": dont_know}, booleans: {"0": false, "1": true}}
        columns:
        - {column: golf, field: wave}
        - {column: id, field: id}
        - {column: omzet, field: turnover}
        - {column: gewicht, field: weight}
        - {column: robots, field: robots}
        """;
  }

  private org.apache.spark.sql.Dataset<org.apache.spark.sql.Row> stored(
      String table, String delivery) {
    return spark().read().parquet(desk.restricted(table, delivery).toString());
  }

  private List<String> confronted(String delivery) {
    return rowsOf(
        stored("confrontation", delivery),
        "rule",
        "field",
        "items",
        "passes",
        "fails",
        "unknown",
        "action");
  }
}
