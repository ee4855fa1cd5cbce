package nl.smartindustry.ingest.derived;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import nl.smartindustry.ingest.SparkTest;
import nl.smartindustry.ingest.derived.CodeChanges.Concordance;
import nl.smartindustry.ingest.derived.CodeChanges.Concordance.Line;
import nl.smartindustry.ingest.derived.CodeChanges.Outcome;
import nl.smartindustry.ingest.derived.ValidCodes.ValidCode;
import org.junit.jupiter.api.Test;

class ValidCodesTest {
  private static final String LIST = "GEMEENTE";

  private static ValidCode code(String code, String from, String to, String parent) {
    var end = to.isEmpty() ? null : LocalDate.parse(to);
    return new ValidCode(LIST, code, LocalDate.parse(from), end, parent);
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  @Test
  void theEndIsTheFirstDayOnWhichACodeNoLongerHolds() {
    var codes = new ValidCodes(List.of(code("0003", "1970-01-01", "2021-01-01", "")));

    assertThat(codes.on(LIST, "0003", day("2020-12-31"))).isPresent();
    assertThat(codes.on(LIST, "0003", day("2021-01-01"))).isEmpty();
  }

  @Test
  void aCodeMayHoldTwiceButNotOnOneDay() {
    var first = code("0620", "1970-01-01", "2002-01-01", "");

    new ValidCodes(List.of(code("0620", "2002-01-01", "2019-01-01", ""), first));

    assertThatThrownBy(
            () -> new ValidCodes(List.of(code("0620", "2001-12-31", "2019-01-01", ""), first)))
        .hasMessage(
            "Code list 'GEMEENTE', code '0620': holds twice on 2001-12-31 (one meaning a day)");
  }

  @Test
  void aParentThatIsUnknownOrTooYoungIsRefused() {
    assertThatThrownBy(() -> new ValidCodes(List.of(code("1", "2020-01-01", "", "9"))))
        .hasMessage("Code list 'GEMEENTE', code '1': parent '9' does not hold on 2020-01-01");
    assertThatThrownBy(
            () ->
                new ValidCodes(
                    List.of(code("1", "2020-01-01", "", "9"), code("9", "2021-01-01", "", ""))))
        .hasMessageContaining("parent '9' does not hold on 2020-01-01");
  }

  @Test
  void aCircleOfParentsIsRefused() {
    assertThatThrownBy(
            () ->
                new ValidCodes(
                    List.of(code("1", "2020-01-01", "", "2"), code("2", "2020-01-01", "", "1"))))
        .hasMessage("Code list 'GEMEENTE', code '1': is its own ancestor");
  }

  @Test
  void aMunicipalityIsFollowedThroughMergersAndDivisions() {
    var codes =
        new ValidCodes(
            List.of(
                code("0003", "1970-01-01", "2021-01-01", ""),
                code("1979", "2021-01-01", "", ""),
                code("0140", "1985-01-26", "2018-01-01", ""),
                code("0080", "1970-01-01", "", ""),
                code("1900", "2011-01-01", "", ""),
                code("0009", "1970-01-01", "2019-01-01", "")));
    var merger = change("2021-01-01", new Line("0003", "1979", BigDecimal.ONE));
    var division =
        change(
            "2018-01-01",
            new Line("0140", "0080", new BigDecimal("0.4")),
            new Line("0140", "1900", new BigDecimal("0.6")));
    var changes = new CodeChanges(LIST, codes, List.of(merger, division));

    assertThat(changes.between("0003", day("2020-01-01"), day("2024-01-01")).shares())
        .containsOnlyKeys("1979");
    assertThat(outcome(changes, "0003", "2020-01-01", "2020-12-31")).isEqualTo(Outcome.SAME);
    assertThat(outcome(changes, "0003", "2021-01-01", "2024-01-01")).isEqualTo(Outcome.UNKNOWN);
    assertThat(outcome(changes, "1979", "2020-01-01", "2024-01-01")).isEqualTo(Outcome.UNKNOWN);
    assertThat(outcome(changes, "0009", "2018-01-01", "2024-01-01")).isEqualTo(Outcome.ENDED);
    var divided = changes.between("0140", day("2017-01-01"), day("2024-01-01"));
    assertThat(divided.outcome()).isEqualTo(Outcome.DIVIDED);
    assertThat(divided.shares().values())
        .containsExactly(new BigDecimal("0.4"), new BigDecimal("0.6"));
  }

  private static Concordance change(String day, Line... lines) {
    return Concordance.of(LIST, LIST, day(day), "1", List.of(lines));
  }

  private static Outcome outcome(CodeChanges changes, String code, String day, String later) {
    return changes.between(code, day(day), day(later)).outcome();
  }

  @Test
  void theMunicipalitiesOfTheCountryContradictThemselvesNowhere() throws IOException {
    var lines = Files.readAllLines(SparkTest.shared("data/codelists/gemeentelijke-indeling.csv"));

    var codes =
        new ValidCodes(
            lines.stream()
                .skip(1)
                .map(line -> line.split(";", -1))
                .map(cells -> code(cells[2], cells[4], cells[5], ""))
                .toList());

    assertThat(codes.on(LIST, "0620", day("2001-12-31")).orElseThrow().to())
        .isEqualTo(day("2002-01-01"));
    assertThat(codes.on(LIST, "0620", day("2002-01-01")).orElseThrow().to())
        .isEqualTo(day("2019-01-01"));
    assertThat(codes.on(LIST, "0620", day("2019-01-01"))).isEmpty();
  }
}
