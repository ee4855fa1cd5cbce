package nl.smartindustry.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.smartindustry.ingest.definition.Definitions;
import org.apache.commons.csv.CSVRecord;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** Research, its tax credit, investment and trade of a small country, against the truth. */
class YearlyStatisticsTest {
  private static final Predicate<CSVRecord> LARGE = r -> r.get("gk").compareTo("82") >= 0;

  private static final Path OUT = SampleFiles.COMMITTED;

  @Test
  void investmentOfLargeEnterprisesIsDeliveredWhole() {
    var truth = truth("C", "250+");
    var large = delivered("investment", "investeringen_2023.csv").stream().filter(LARGE).toList();

    assertThat(large).hasSize(Integer.parseInt(truth.get("enterprises")));
    assertThat(sum(large, "inv_mva")).isCloseTo(value(truth, "investment_tangible"), within(0.001));
    assertThat(
            sum(large, "inv_ict_hardware")
                + sum(large, "inv_software")
                + sum(large, "inv_databanken"))
        .isCloseTo(value(truth, "investment_digital"), within(0.001));
    assertThat(sum(large, "inv_robots"))
        .isCloseTo(value(truth, "investment_robots"), within(0.001));
  }

  @Test
  void partsOfTangibleInvestmentAddUp() {
    assertThat(delivered("investment", "investeringen_2024.csv"))
        .allSatisfy(
            r ->
                assertThat(number(r, "inv_mva"))
                    .isCloseTo(
                        number(r, "inv_gebouwen")
                            + number(r, "inv_vervoer")
                            + number(r, "inv_machines")
                            + number(r, "inv_ict_hardware"),
                        within(0.001)));
  }

  @Test
  void weightedResearchIsThatOfAllManufacturing() {
    var answers = delivered("research_survey", "rd_enquete_2023.csv");

    double large = sum(answers.stream().filter(LARGE).toList(), "rd_int");
    double all = answers.stream().mapToDouble(r -> number(r, "oph") * number(r, "rd_int")).sum();

    assertThat(large).isCloseTo(value(truth("C", "250+"), "research_in_house"), within(0.001));
    assertThat(all)
        .isCloseTo(value(truth("C", "_T"), "research_in_house"), Percentage.withPercentage(10));
    assertThat(answers).anyMatch(r -> number(r, "rd_int") == 0);
  }

  @Test
  void everyHourOfTheTaxCreditIsGrantedToAFiscalNumberOfTheRegister() {
    var credit = delivered("research_tax_credit", "wbso_2023.csv");
    var register = tenAndMore("rsin_lijst");
    var ofTenAndMore = credit.stream().filter(r -> register.contains(r.get("rsin"))).toList();

    assertThat(ofTenAndMore.stream().mapToLong(r -> Long.parseLong(r.get("so_uren"))).sum())
        .isEqualTo(Long.parseLong(truth("C", "_T").get("tax_credit_hours")));
    assertThat(ofTenAndMore.stream().map(r -> r.get("rsin")).distinct().count())
        .isEqualTo(Long.parseLong(truth("C", "_T").get("tax_credit_enterprises")));
  }

  @Test
  void importedRobotsAreDeclaredUnderCodesOfTheList() {
    var trade = delivered("goods_trade", "handel_goederen_2023.csv");
    var listed =
        Definitions.packaged().codelist("commodity").entries().stream()
            .filter(code -> code.more().get("robots").equals("yes"))
            .map(code -> code.code())
            .toList();

    assertThat(trade.stream().map(r -> r.get("gn8")).collect(Collectors.toSet()))
        .isNotEmpty()
        .isSubsetOf(listed);
    var register = tenAndMore("beid");
    var ofTenAndMore = trade.stream().filter(r -> register.contains(r.get("beid")));
    assertThat(ofTenAndMore.mapToLong(r -> Long.parseLong(r.get("invoer_eur"))).sum())
        .isPositive()
        .isEqualTo(Long.parseLong(truth("C", "_T").get("robot_imports")));
  }

  @Test
  void onlyTheLastYearIsProvisional() {
    assertThat(delivered("investment", "investeringen_2023.csv"))
        .allMatch(r -> r.get("status").equals("D"));
    assertThat(delivered("investment", "investeringen_2024.csv"))
        .allMatch(r -> r.get("status").equals("V"));
  }

  /** Numbers of enterprises with 10 and more persons on 1 January 2023. */
  private static Set<String> tenAndMore(String column) {
    return SampleFiles.delivered(OUT, "register_frame", 2023, "abr_jaar_2023.csv").stream()
        .filter(r -> Integer.parseInt(r.get("wp")) >= 10)
        .flatMap(r -> Stream.of(r.get(column).split("\\|")))
        .collect(Collectors.toSet());
  }

  private static CSVRecord truth(String activity, String size) {
    return SampleFiles.truth(OUT, "outlays.csv").stream()
        .filter(r -> r.get("year").equals("2023"))
        .filter(r -> r.get("activity").equals(activity) && r.get("size").equals(size))
        .findFirst()
        .orElseThrow();
  }

  private static List<CSVRecord> delivered(String source, String file) {
    var period = file.replaceAll("\\D", "");
    var folder = OUT.resolve("landing").resolve(source).resolve(period);
    return SampleFiles.records(
        folder.resolve(source + "-" + period + "-1").resolve(file), ';', StandardCharsets.UTF_8);
  }

  private static double sum(List<CSVRecord> records, String column) {
    return records.stream().mapToDouble(r -> number(r, column)).sum();
  }

  private static double number(CSVRecord cells, String column) {
    return SampleFiles.number(cells.get(column));
  }

  private static double value(CSVRecord cells, String column) {
    return Double.parseDouble(cells.get(column));
  }
}
