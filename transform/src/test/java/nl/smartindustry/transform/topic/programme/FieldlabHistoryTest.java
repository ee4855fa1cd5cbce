package nl.smartindustry.transform.topic.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.safe.Figure;
import nl.smartindustry.transform.topic.programme.Fieldlab.Status;
import nl.smartindustry.transform.topic.programme.enterprise.Moment;
import nl.smartindustry.transform.topic.programme.enterprise.ProgrammeDefinition;
import nl.smartindustry.transform.topic.programme.enterprise.RegionCodes;
import nl.smartindustry.transform.topic.programme.enterprise.RegionCodes.Region;
import nl.smartindustry.transform.topic.programme.enterprise.Seen;
import org.junit.jupiter.api.Test;

class FieldlabHistoryTest {
  private static final FieldlabRegister REGISTER =
      new FieldlabRegister(
          List.of(
              fieldlab("FL001", "2023-12-31", "actief", "2.5", "CR33", null, "2021-01-01"),
              fieldlab("FL002", "2023-12-31", "actief", "4", "CR12", null, "2022-05-01"),
              fieldlab("FL001", "2024-12-31", "actief", "3", "CR33", null, "2021-01-01"),
              fieldlab("FL002", "2024-12-31", "gefuseerd", "0", "CR12", "FL001", "2022-05-01"),
              fieldlab("FL003", "2024-12-31", "actief", null, "CR12", null, "2024-06-01")));

  @Test
  void aFieldlabThatMergesIsActiveUntilThenAndCountedAsMergedAfter() {
    var seen = seen();

    assertThat(seen.at("SI_FL_N", "2023", "C", "status_actief")).isEqualTo("2.0");
    assertThat(seen.at("SI_FL_N", "2024", "C", "status_actief")).isEqualTo("2.0");
    assertThat(seen.at("SI_FL_N", "2024", "C", "status_gefuseerd")).isEqualTo("1.0");
    assertThat(seen.at("SI_FL_N", "2024", "C", "started")).isEqualTo("3.0");
    assertThat(REGISTER.at(LocalDate.parse("2024-12-31")).get(1).course().mergedInto())
        .isEqualTo("FL001");
  }

  @Test
  void yearsBeforeTheFirstListAreCountedFromItsHistories() {
    var seen = seen();

    assertThat(seen.at("SI_FL_N", "2021", "C", "status_actief")).isEqualTo("1.0");
    assertThat(seen.at("SI_FL_N", "2022", "C", "status_actief")).isEqualTo("2.0");
    assertThat(seen.at("SI_FL_N", "2020", "C")).isEqualTo("found 0 cells");
    assertThat(seen.at("SI_FL_JOBS", "2022", "C")).isEqualTo("found 0 cells");
  }

  @Test
  void anActiveFieldlabWithoutReturnLeavesAWarningOnTheJobs() {
    var seen = seen();

    assertThat(seen.at("SI_FL_JOBS", "2023", "C")).isEqualTo("6.5");
    assertThat(seen.at("SI_FL_JOBS", "2024", "C")).isEqualTo("3.0 u");
    assertThat(seen.at("SI_FL_JOBS", "2024", "C", "NL21")).isEqualTo("none not_delivered");
    assertThat(seen.at("SI_FL_JOBS", "2024", "C", "NL1")).isEqualTo("0.0");
  }

  @Test
  void coveredAreasAreThoseWithAnActiveFieldlab() {
    var seen = seen();

    assertThat(seen.at("SI_FL_REG", "2021", "C")).isEqualTo("2.5");
    assertThat(seen.at("SI_FL_REG", "2023", "C")).isEqualTo("5.0");
    assertThat(seen.at("SI_FL_REG", "2023", "C", "provinces")).startsWith("16.66");
    assertThat(seen.at("SI_FL_REG", "2023", "C", "NL1")).isEqualTo("0.0");
    assertThat(seen.at("SI_FL_REG", "2023", "C", "NL4")).startsWith("14.28");
    assertThat(seen.at("SI_FL_REG", "2023", "C", "or_participants")).isEqualTo("7.5");
  }

  @Test
  void aHistoryWhoseListsDoNotPairIsRefused() {
    var read = Status.read("idee,actief", "2020-01-01,2021-01-01");
    assertThat(new Fieldlab.Course(null, null, read).history())
        .isEqualTo("idee 2020-01-01; actief 2021-01-01");
    assertThatThrownBy(() -> Status.read("idee,actief", "2020-01-01"))
        .hasMessageContaining("2 statuses and 1 days");
    assertThatThrownBy(() -> Status.read("idee", "ooit")).hasMessageContaining("'ooit' is no day");
  }

  private static Seen seen() {
    var definitions = Definitions.packaged();
    var figures =
        new FieldlabFigures(
            ProgrammeDefinition.load(definitions),
            definitions.codelist("fieldlab_type"),
            RegionCodes.load(definitions),
            REGISTER,
            Moment.at(LocalDate.parse("2025-03-31")));
    var made = new ArrayList<Figure>();
    made.addAll(figures.counts(Seen.indicator("SI_FL_N")));
    made.addAll(figures.jobs(Seen.indicator("SI_FL_JOBS")));
    made.addAll(figures.cover(Seen.indicator("SI_FL_REG"), at -> Set.of("CR01", "CR33")));
    return Seen.of(made);
  }

  private static Fieldlab fieldlab(
      String id,
      String stand,
      String status,
      String jobs,
      String corop,
      String mergedInto,
      String since) {
    return new Fieldlab(
        id,
        LocalDate.parse(stand),
        status,
        "1",
        LocalDate.parse(since),
        new Fieldlab.Profile(id, "Delft", "digital factory", new Region(null, corop)),
        new Fieldlab.Course(
            jobs == null ? null : new BigDecimal(jobs),
            mergedInto,
            List.of(new Status("actief", LocalDate.parse(since)))));
  }
}
