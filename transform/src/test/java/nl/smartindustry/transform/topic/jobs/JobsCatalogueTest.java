package nl.smartindustry.transform.topic.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobsCatalogueTest {
  @TempDir private Path folder;

  @Test
  void meanPersonsFallInTheClassesOfTheRegisterAndOneBelowThem() {
    var sizes = JobsCatalogue.load(Definitions.packaged()).sizes();

    assertThat(sizes.of(0)).isEqualTo("0-9");
    assertThat(sizes.of(9.5)).isEqualTo("0-9");
    assertThat(sizes.of(10)).isEqualTo("10-49");
    assertThat(sizes.of(49.5)).isEqualTo("10-49");
    assertThat(sizes.of(250)).isEqualTo("250+");
  }

  @Test
  void anUnknownBreakdownIsRefusedByName() throws IOException {
    assertThatThrownBy(() -> changed("breakdowns: [B1, B3]", "breakdowns: [B9]"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("Breakdown 'B9'");
  }

  @Test
  void anUnknownKindIsRefusedByName() throws IOException {
    assertThatThrownBy(() -> changed("kind: births", "kind: birth"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("'SI_EM_BIRTH': unknown kind 'birth'");
  }

  @Test
  void anIndicatorThatDoesNotSayHowLongItIsProvisionalIsRefusedByName() throws IOException {
    assertThatThrownBy(() -> changed("settings: {provisional_years: ['1'], series: [HOURS]}", ""))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("'SI_EM_HRS', settings: lack 'provisional_years'");
  }

  @Test
  void anUnknownColumnOfTheWageRecordsIsRefusedByName() {
    assertThatThrownBy(() -> changed("employment.yaml", "coalesce(job_kind", "coalesce(job_sort"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("unknown column 'job_sort'");
  }

  @Test
  void growthOfExactlyTenPercentAYearIsNotAboveItAndTenEmployeesAtTheStartAreEnough() {
    var rule = JobsCatalogue.load(Definitions.packaged()).highGrowth();

    assertThat(rule.reached(1000, 1331)).isFalse();
    assertThat(rule.reached(1000, 1332)).isTrue();
    assertThat(rule.reached(10, 13)).isFalse();
    assertThat(rule.reached(10, 14)).isTrue();
    assertThat(rule.eligible(9)).isFalse();
    assertThat(rule.eligible(10)).isTrue();
  }

  private void changed(String text, String other) throws IOException {
    changed("jobs.yaml", text, other);
  }

  private void changed(String file, String text, String other) throws IOException {
    var written = Definitions.packaged().text(file);
    assertThat(written).contains(text);
    Files.writeString(folder.resolve(file), written.replace(text, other));
    JobsCatalogue.load(Definitions.overlaid(folder));
  }
}
