package nl.smartindustry.ingest.derived.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.SparkTest;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.delivery.LedgerEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionsTest extends SparkTest {
  private static final Definitions DEFINITIONS = Definitions.packaged();
  private static final String HEADER =
      "source | delivery | enterprise_id | field | decision | corrected_value | source_delivery |"
          + " source_line\n";
  private static final Map<String, LedgerEntry> ACTIVE =
      Map.of(
          "s-2", entry("s-2", "structural_business", "business_statistics"),
          "f-1", entry("f-1", "funding", "funding_entry"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "structural_business|s-2|1|wages_|accept| # field 'wages_' is no number of table",
        "structural_business|s-2|1|status|accept| # field 'status' is no number of table",
        "structural_business|s-2|1|year|accept| # field 'year' is no number of table",
        "structural_business|s-2|1|turnover|correct| # a corrected value goes with decision",
        "structural_business|s-2|1|turnover|accept|5 # a corrected value goes with decision",
        "structural_business|s-2|1|turnover|correct|5.123 # has more decimals than field"
            + " 'turnover'",
        "structural_business|s-3|1|turnover|accept| # unknown delivery 's-3'",
        "funding|s-2|1|turnover|accept| # (delivery 's-2' is of source 'structural_business')",
        "funding|f-1|1|amount|accept| # table 'funding_entry' is not reviewed"
      })
  void aLineThatCannotBeIsRefusedByItsNumber(String line, String sentence) {
    assertThatThrownBy(() -> read(line + "|r-1|2\n"))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith("Review 'r-1', line 2: ")
        .hasMessageContaining(sentence);
  }

  @Test
  void theSameDecisionTwiceIsOneAndTwoDifferentOnesAreRefused() {
    var once = "structural_business|s-2|1|turnover|correct|5.10|r-1|2\n";

    assertThat(read(once + once.replace("r-1", "r-2").replace("5.10", "5.1")).byCell()).hasSize(1);
    assertThatThrownBy(() -> read(once + once.replace("r-1", "r-2").replace("5.10", "5.2")))
        .hasMessage(
            "Review 'r-2', line 2: decides otherwise on the cell of Review 'r-1', line 2, field"
                + " 'turnover' (one decision a cell)");
  }

  @Test
  void aLineWithoutADecisionChangesNothingAndALateOneIsCounted() {
    var decisions =
        read(
            "structural_business|s-2|1|turnover|||r-1|2\n"
                + "structural_business|s-1|1|turnover|missing||r-1|3\n"
                + "structural_business|s-2|1|wages|accept||r-1|4\n");

    assertThat(decisions.byCell()).hasSize(1);
    assertThat(decisions.changesByDelivery()).isEmpty();
    assertThat(decisions.late()).isEqualTo(Map.of("s-1", 1));
  }

  private static Decisions read(String lines) {
    var contract = Contract.load(DEFINITIONS, "review").withProvenance();
    return Decisions.read(
        table(contract, HEADER + lines).collectAsList(), DEFINITIONS, ACTIVE, "s-1"::equals);
  }

  private static LedgerEntry entry(String delivery, String source, String table) {
    return new LedgerEntry(delivery, source, "2023", table, null, null, List.of());
  }
}
