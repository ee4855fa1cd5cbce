package nl.smartindustry.transform.topic.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.smartindustry.ingest.SparkTest;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.contract.TableReader;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.survey.link.DimensionCodes;
import nl.smartindustry.transform.topic.jobs.EmploymentCells.Span;
import nl.smartindustry.transform.topic.jobs.WindowUnit.Member;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A, B and C are one unit from 2022 to 2023; F is in no manufacturing and tied to none. */
class WindowUnitsTest extends SparkTest {
  private static final Definitions DEFINITIONS = Definitions.packaged();
  private static final Span WINDOW = new Span(2022, 2023);

  @TempDir private Path folder;

  @BeforeEach
  void store() {
    store(
        "register_frame",
        """
        period | enterprise_id | status | activity | persons | founded    | group_id | province
        2022   | A             | A      | 28110    | 30      | 2001-05-01 | G1       | 31
        2022   | B             | A      | 62010    | 5       |            | G2       |
        2023   | C             | A      | 24110    |         | 2023-01-01 |          | 20
        2022   | D             | A      | 28110    | 7       |            |          |
        2023   | D             | A      | 62010    | 8       |            | G9       |
        2022   | E             | S      | 28110    | 7       |            |          |
        2022   | F             | A      | 62010    | 7       |            |          |
        2023   | H             | A      | 10110    | 60      |            | G2       |
        """);
    store(
        "continuity_unit",
        """
        window_from | window_to | enterprise_id | continuity_id | role | imputed
        2022        | 2023      | A             | A             | x    | false
        2022        | 2023      | B             | A             | x    | false
        2022        | 2023      | C             | A             | x    | false
        2021        | 2023      | D             | H             | x    | false
        """);
    store(
        "unit_demography",
        """
        window_from | window_to | enterprise_id | continuity_id | flow  | status | imputed
        2022        | 2023      | H             | H             | entry | birth  | false
        2022        | 2023      | F             | F             | exit  | death  | false
        """);
  }

  @Test
  void enterprisesTiedToEachOtherAreOneUnitOfTheLastOfTheirGroups() {
    assertThat(holdings())
        .isEqualTo(
            Map.of(
                "G2", "A 28 30 2001, C' 24-25 0 2023, B - 5 -; H' 10-12 60 - birth",
                "G9", "D 28 7 -, D' - 8 -"));
  }

  /** D left for another activity and stays; E does not exist; F does not matter. */
  @Test
  void onlyThoseInManufacturingInAnyFrameOrTiedAreRead() {
    var employers = employers();
    var names = new ArrayList<String>();
    for (int enterprise = 0; enterprise < employers.size(); enterprise++) {
      names.add(employers.texts().text(enterprise));
    }

    assertThat(names).containsExactlyInAnyOrder("A", "B", "C", "D", "H");
    assertThat(employers.years()).containsExactly(2022, 2023);
    int first = employers.texts().find("A");
    assertThat(employers.frame(2022).codes(first)).containsExactly("28", "10-49", "NL4", "NL42");
    assertThat(employers.frame(2023).has(first)).isFalse();
    assertThat(employers.frame(2021).has(first)).isFalse();
  }

  private Employers employers() {
    var catalogue = JobsCatalogue.load(DEFINITIONS);
    var dimensions = new DimensionCodes(DEFINITIONS, catalogue.dimensions());
    var frame = Contract.load(DEFINITIONS, "register_frame");
    var register = Register.of(files("register_frame"), frame, dimensions, catalogue.rules());
    return Employers.read(register, files("continuity_unit"));
  }

  /** Units by holding; an accent marks those in the frame at the end. */
  private Map<String, String> holdings() {
    var employers = employers();
    var found = new TreeMap<String, String>();
    var units =
        WindowUnits.read(
            List.of(WINDOW), employers, files("continuity_unit"), files("unit_demography"));
    units
        .get(0)
        .each(
            WageTally.read(List.of(), employers),
            new Adopters(Map.of()),
            (unit, holding) ->
                found.merge(
                    employers.texts().text(holding),
                    unit.members().stream()
                        .map(WindowUnitsTest::text)
                        .collect(Collectors.joining(", ")),
                    (one, other) -> one + "; " + other));
    return found;
  }

  private static String text(Member member) {
    var traits = member.traits();
    var founded = traits.founded().isPresent() ? traits.founded().getAsInt() + "" : "-";
    return (member.enterprise()
            + (member.after() ? "' " : " ")
            + (traits.activity().isEmpty() ? "-" : traits.activity())
            + (" " + traits.persons() + " " + founded + " " + traits.status()))
        .strip();
  }

  private void store(String table, String picture) {
    var contract = Contract.load(DEFINITIONS, table);
    store(contract, table(contract, picture), folder.resolve(table));
  }

  private List<Path> files(String table) {
    return TableReader.files(List.of(folder.resolve(table)));
  }
}
