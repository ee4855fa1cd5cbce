package nl.smartindustry.transform.topic.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.topic.programme.enterprise.Moment;
import nl.smartindustry.transform.topic.programme.enterprise.ProgrammeDefinition;
import nl.smartindustry.transform.topic.programme.enterprise.RegionCodes;
import nl.smartindustry.transform.topic.programme.enterprise.RegionCodes.Region;
import nl.smartindustry.transform.topic.programme.enterprise.Seen;
import org.junit.jupiter.api.Test;

class FieldlabFiguresTest {
  private static final FieldlabRegister REGISTER =
      new FieldlabRegister(
          List.of(
              described("FL001", "2023-12-31", "actief", "3", "NL4", "CR33"),
              described("FL002", "2023-12-31", "actief", "1", "NL2", "CR12"),
              described("FL003", "2023-12-31", "idee", "1", "NL1", "CR01"),
              described("FL001", "2024-12-31", "actief", "3", "NL4", "CR33"),
              described("FL002", "2024-12-31", "gefuseerd", "1", "NL2", "CR12"),
              described("FL004", "2024-12-31", "opstart", "2", "NL4", "CR36")));

  @Test
  void aFieldlabIsCountedInItsStatusOnTheDay() {
    var seen = seen("2025-03-31");

    assertThat(seen.at("SI_FL_N", "2022", "C")).isEqualTo("found 0 cells");
    assertThat(seen.at("SI_FL_N", "2023", "C", "status_actief")).isEqualTo("2.0");
    assertThat(seen.at("SI_FL_N", "2024", "C", "status_actief")).isEqualTo("1.0");
    assertThat(seen.at("SI_FL_N", "2024", "C", "status_gefuseerd")).isEqualTo("1.0");
    assertThat(seen.at("SI_FL_N", "2024", "C", "status_beeindigd")).isEqualTo("0.0");
    assertThat(seen.at("SI_FL_N", "2025-03-31", "C", "status_opstart")).isEqualTo("1.0");
  }

  @Test
  void aFieldlabThatALaterListLeavesOutIsStillWhatItLastWas() {
    var seen = seen("2025-03-31");

    assertThat(seen.at("SI_FL_N", "2024", "C", "status_idee")).isEqualTo("1.0");
    assertThat(seen.at("SI_FL_N", "2024", "C")).isEqualTo("4.0");
  }

  @Test
  void activeFieldlabsAreSplitByTypeRegionAndProvince() {
    var seen = seen("2025-03-31");

    assertThat(seen.at("SI_FL_N", "2023", "C", "status_actief.type_3")).isEqualTo("1.0");
    assertThat(seen.at("SI_FL_N", "2023", "C", "NL4", "status_actief")).isEqualTo("1.0");
    assertThat(seen.at("SI_FL_N", "2023", "C", "NL21", "status_actief")).isEqualTo("1.0");
    assertThat(seen.at("SI_FL_N", "2023", "C", "NL22", "status_actief")).isEqualTo("0.0");
  }

  @Test
  void aRegisterOlderThanHalfAYearGivesAWarning() {
    var seen = seen("2025-12-01");

    assertThat(seen.at("SI_FL_N", "2025-12-01", "C", "status_actief")).isEqualTo("1.0 u");
  }

  private static Seen seen(String day) {
    var definitions = Definitions.packaged();
    var figures =
        new FieldlabFigures(
            ProgrammeDefinition.load(definitions),
            definitions.codelist("fieldlab_type"),
            RegionCodes.load(definitions),
            REGISTER,
            Moment.at(LocalDate.parse(day)));
    return Seen.of(figures.counts(Seen.indicator("SI_FL_N")));
  }

  private static Fieldlab described(
      String id, String stand, String status, String type, String nuts1, String corop) {
    var place = new Region(nuts1, corop);
    var profile = new Fieldlab.Profile("Fieldlab " + id, "Delft", "digital factory", place);
    var course = new Fieldlab.Course(null, null, List.of());
    return new Fieldlab(id, LocalDate.parse(stand), status, type, null, profile, course);
  }
}
