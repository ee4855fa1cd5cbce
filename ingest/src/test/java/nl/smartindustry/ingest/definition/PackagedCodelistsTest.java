package nl.smartindustry.ingest.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PackagedCodelistsTest {
  private static final Definitions DEFINITIONS = Definitions.packaged();

  private static Stream<Codelist.Entry> entries(String list) {
    return DEFINITIONS.codelist(list).entries().stream();
  }

  private static List<String> divisions(Stream<Codelist.Entry> entries) {
    return entries
        .flatMap(entry -> Stream.of(entry.more().get("divisions").split("\\|")))
        .sorted()
        .toList();
  }

  @Test
  void everyCodeHasADutchAndAnEnglishLabel() {
    var files = Path.of("src/main/resources/codelists").toFile().list();
    assertThat(files).contains("activity.csv");
    for (String file : files) {
      var name = file.replace(".csv", "");
      assertThat(entries(name))
          .as(name)
          .isNotEmpty()
          .allMatch(entry -> !entry.labelNl().isBlank() && !entry.labelEn().isBlank());
    }
  }

  @Test
  void groupsAndTechnologyLevelsEachHoldEveryDivisionOnce() {
    var all = IntStream.rangeClosed(10, 33).mapToObj(Integer::toString).toList();

    assertThat(divisions(entries("activity").filter(e -> e.code().matches("[\\d-]+"))))
        .isEqualTo(all);
    assertThat(divisions(entries("activity").filter(e -> e.code().matches(".*(HIGH|MED|LOW).*"))))
        .isEqualTo(all);
    assertThat(DEFINITIONS.codelist("division").codes()).isEqualTo(all);
  }

  @Test
  void parentsAreCodes() {
    for (String name : List.of("activity", "size_class", "region", "country", "technology")) {
      var codes = DEFINITIONS.codelist(name).codes();
      assertThat(entries(name).map(Codelist.Entry::parent).filter(parent -> !parent.isEmpty()))
          .as(name)
          .isSubsetOf(codes);
    }
    assertThat(entries("corop").map(Codelist.Entry::parent))
        .isSubsetOf(DEFINITIONS.codelist("region").codes());
    assertThat(entries("size_code").map(Codelist.Entry::parent))
        .isSubsetOf(DEFINITIONS.codelist("size_class").codes());
  }

  @Test
  void theTwelveProvincesAndFortyCoropAreasAreThere() {
    assertThat(entries("region").map(entry -> entry.more().get("province")))
        .filteredOn(province -> !province.isEmpty())
        .containsExactlyInAnyOrder(
            "20", "21", "22", "23", "24", "25", "26", "27", "28", "29", "30", "31");
    assertThat(entries("corop")).hasSize(40);
  }
}
