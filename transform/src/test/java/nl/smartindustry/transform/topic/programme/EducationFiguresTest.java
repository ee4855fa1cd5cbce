package nl.smartindustry.transform.topic.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.safe.Decided;
import nl.smartindustry.transform.topic.programme.LectorateFigures.Lectorate;
import nl.smartindustry.transform.topic.programme.StudentFigures.StudentCount;
import nl.smartindustry.transform.topic.programme.StudentFigures.StudentCount.Students;
import nl.smartindustry.transform.topic.programme.enterprise.Moment;
import nl.smartindustry.transform.topic.programme.enterprise.ProgrammeDefinition;
import nl.smartindustry.transform.topic.programme.enterprise.RegionCodes;
import nl.smartindustry.transform.topic.programme.enterprise.RegionCodes.Region;
import nl.smartindustry.transform.topic.programme.enterprise.Seen;
import org.junit.jupiter.api.Test;

class EducationFiguresTest {
  private static final Definitions DEFINITIONS = Definitions.packaged();
  private static final ProgrammeDefinition LIMITS = ProgrammeDefinition.load(DEFINITIONS);
  private static final RegionCodes REGIONS = RegionCodes.load(DEFINITIONS);

  @Test
  void aProfessorshipCountsFromItsStartUntilItsEndAndOnlyOnItsSubject() {
    var described =
        List.of(
            lectorate("L1", "2023-12-31", true, "2020-09-01", null),
            lectorate("L2", "2023-12-31", true, "2021-09-01", "2023-08-31"),
            lectorate("L3", "2023-12-31", false, "2021-09-01", null),
            lectorate("L4", "2024-12-31", true, "2024-09-01", null));
    var now = Moment.at(LocalDate.parse("2025-03-31"));
    var seen =
        Seen.of(
            new LectorateFigures(LIMITS, REGIONS, described).of(Seen.indicator("SI_SK_LECT"), now));

    assertThat(seen.at("SI_SK_LECT", "2022", "C")).isEqualTo("found 0 cells");
    assertThat(seen.at("SI_SK_LECT", "2023", "C")).isEqualTo("1.0");
    assertThat(seen.at("SI_SK_LECT", "2024", "C")).isEqualTo("2.0");
    assertThat(seen.at("SI_SK_LECT", "2024", "C", "institution_HBO-01")).isEqualTo("2.0");
    assertThat(seen.at("SI_SK_LECT", "2024", "C", "NL41")).isEqualTo("2.0");
    assertThat(seen.at("SI_SK_LECT", "2024", "C", "NL1")).isEqualTo("0.0");
  }

  @Test
  void studentsInProjectsAreInFivesAndAFewAreWithheld() {
    var seen = students(count(2024, "mbo", false, 0, 11), count(2024, "hbo", false, 0, 2));

    assertThat(seen.at("SI_SK_STUD", "2024", "C")).isEqualTo("15.0");
    assertThat(seen.at("SI_SK_STUD", "2024", "C", "level_mbo")).isEqualTo("10.0");
    assertThat(seen.at("SI_SK_STUD", "2024", "C", "level_hbo"))
        .isEqualTo("none C too_few_contributors");
    assertThat(seen.at("SI_SK_STUD", "2024", "C", "level_wo")).isEqualTo("0.0");
  }

  /** The source has Zeeland (COROP area 32) in the south; by the code list it is in the west. */
  @Test
  void studentsOfOneAreaAreInOnePartOfTheCountry() {
    var zeeland = count(20, new Region("NL4", "CR32"));
    var unknown = count(10, new Region("NL1", null));

    var seen = students(zeeland, unknown);

    assertThat(seen.at("SI_SK_STUD", "2024", "C", "NL34")).isEqualTo("20.0");
    assertThat(seen.at("SI_SK_STUD", "2024", "C", "NL3")).isEqualTo("20.0");
    assertThat(seen.at("SI_SK_STUD", "2024", "C", "NL4")).isEqualTo("0.0");
    assertThat(seen.at("SI_SK_STUD", "2024", "C", "NL1")).isEqualTo("10.0");
  }

  @Test
  void theInflowIsOfTechnicalProgrammesOfMboAndHbo() {
    var counts =
        List.of(
            count(2024, "mbo", true, 300, 0),
            count(2024, "mbo", false, 700, 0),
            count(2024, "hbo", true, 200, 0),
            count(2024, "wo", true, 900, 0));

    var figures =
        new StudentFigures(LIMITS, REGIONS, counts).inflow(Seen.indicator("SI_SK_TECHGR"));

    assertThat(Decided.of(figures))
        .filteredOn(one -> one.key().breakdown().split().equals("_T"))
        .extracting(one -> one.key().unit() + " " + one.cell().figure().orElseThrow().value())
        .containsExactly("NR_THS 0.5", "PC 41.666666666666664");
  }

  private static Seen students(StudentCount... counts) {
    return Seen.of(
        new StudentFigures(LIMITS, REGIONS, List.of(counts))
            .inProjects(Seen.indicator("SI_SK_STUD")));
  }

  private static StudentCount count(
      int year, String level, boolean technical, long firstYear, long inProjects) {
    var students = new Students(firstYear, inProjects);
    var place = new Region("NL4", "CR36");
    return new StudentCount(
        year, LocalDate.of(year, 10, 1), level, technical, false, place, students);
  }

  private static StudentCount count(long inProjects, Region place) {
    var students = new Students(0, inProjects);
    return new StudentCount(2024, LocalDate.of(2024, 10, 1), "mbo", false, false, place, students);
  }

  private static Lectorate lectorate(
      String id, String stand, boolean smart, String started, String ended) {
    return new Lectorate(
        id,
        LocalDate.parse(stand),
        smart,
        LocalDate.parse(started),
        ended == null ? null : LocalDate.parse(ended),
        "HBO-01",
        new Region("NL4", "CR36"));
  }
}
