package nl.smartindustry.transform.topic.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.TransformJob;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.topic.programme.ProgrammeTopic.Measure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgrammeTopicTest {
  @TempDir Path directory;

  @Test
  void theCatalogueHoldsTheIndicatorsOfFieldlabsAndActions() {
    var definitions = Definitions.packaged();
    var topic = ProgrammeTopic.load(definitions);

    assertThat(topic.indicators())
        .extracting(Indicator::code)
        .contains("SI_FL_N", "SI_FL_LEV", "SI_AC_DELAY", "SI_AW_REACH", "SI_SK_LECT", "SI_IV_WBSO")
        .doesNotHaveDuplicates()
        .hasSize(Measure.values().length);
    assertThat(definitions.codelist("unit").codes())
        .containsAll(
            topic.indicators().stream().flatMap(one -> one.measure().units().stream()).toList());
  }

  @Test
  void whatNoMechanismCanComputeIsRefusedByName() {
    var file = "administrative.yaml";

    assertThat(refusal(file, "breakdowns: [type, region, theme]", "breakdowns: [type, colour]"))
        .isEqualTo(
            "Indicator 'SI_FL_N': unknown breakdown 'colour' (known: [type, region, theme])");
    assertThat(refusal(file, "kind: LEVERAGE", "kind: LEVER"))
        .startsWith("Indicator 'SI_FL_LEV': unknown kind 'LEVER'");
    assertThat(refusal(file, "protected_funder: [bedrijf, overig]", "round_to: 5"))
        .contains("Indicator 'SI_FL_FUND', settings': unknown key 'round_to'");
    assertThat(refusal(file, "settings: {status: [actief]}", "settings: {}"))
        .isEqualTo("Indicator 'SI_FL_JOBS', settings: lack 'status'");
  }

  @Test
  void whatTheLimitsNameMustBeDefined() {
    assertThat(refusal("programme.yaml", "SI_FL_DIDLP", "SI_FL_WONDER"))
        .contains("made of 'SI_FL_WONDER', which is not defined");
    assertThat(refusal("programme.yaml", "participants: D1F", "participants: D9"))
        .isEqualTo("Disclosure class 'D9': not defined");
  }

  /** What loading says when a text in a definition is another. */
  private String refusal(String file, String text, String other) {
    var packaged = Definitions.packaged().text(file);
    assertThat(packaged).contains(text);
    try {
      Files.writeString(directory.resolve(file), packaged.replace(text, other));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    return catchThrowable(() -> TransformJob.load(Definitions.overlaid(directory))).getMessage();
  }
}
