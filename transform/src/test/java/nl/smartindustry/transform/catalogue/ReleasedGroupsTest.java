package nl.smartindustry.transform.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.TransformJob;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleasedGroupsTest {
  @TempDir Path own;

  @Test
  void everyPackagedIndicatorIsReleased() {
    var job = TransformJob.load(Definitions.packaged());

    assertThat(job.released()).hasSize(90).isEqualTo(job.catalogue().indicators());
    assertThat(TransformJob.needed(Definitions.packaged())).isEmpty();
  }

  @Test
  void onlyIndicatorsOfTheNamedGroupsAreReleased() throws IOException {
    Files.writeString(own.resolve("groups.yaml"), "[FL, XC]");

    var job = TransformJob.load(Definitions.overlaid(own));

    assertThat(job.released()).extracting(Indicator::group).containsOnly("FL", "XC");
    assertThat(job.catalogue().indicators()).hasSize(90);
  }

  @Test
  void theSurveysOfTheirIndicatorsMustBeDeliveredAndNothingElse() throws IOException {
    Files.writeString(own.resolve("groups.yaml"), "[AC]");
    assertThat(TransformJob.needed(Definitions.overlaid(own)).orElseThrow()).isEmpty();

    Files.writeString(own.resolve("groups.yaml"), "[DI]");
    assertThat(TransformJob.needed(Definitions.overlaid(own)).orElseThrow())
        .containsExactlyInAnyOrder("survey_response", "register_frame");
  }

  @Test
  void anIndicatorOfAGroupOfOnesOwnIsReleasedWithTheOthers() throws IOException {
    Files.createDirectories(own.resolve("codelists/group.d"));
    Files.writeString(
        own.resolve("codelists/group.d/mine.csv"),
        "code,parent,label_nl,label_en\nXX,,Eigen,Own\n");
    Files.createDirectory(own.resolve("indicators.d"));
    Files.writeString(own.resolve("indicators.d/mine.yaml"), "- {code: SI_AD_AI, group: XX}");

    var job = TransformJob.load(Definitions.overlaid(own));

    assertThat(job.released()).hasSize(90).extracting(Indicator::group).contains("XX");
  }

  @Test
  void aGroupThatNoListHasIsRefusedByName() throws IOException {
    Files.writeString(own.resolve("groups.yaml"), "[FL, XX]");
    refused("Definition 'groups.yaml': group 'XX' is not in the code list 'group' (known: [AW, ");

    Files.delete(own.resolve("groups.yaml"));
    Files.createDirectory(own.resolve("indicators.d"));
    Files.writeString(own.resolve("indicators.d/mine.yaml"), "- {code: SI_AD_AI, group: AI}");
    refused("Indicator 'SI_AD_AI': group 'AI' is not in the code list 'group' (known: [AW, ");
  }

  private void refused(String sentence) {
    assertThatThrownBy(() -> TransformJob.load(Definitions.overlaid(own)))
        .hasMessageStartingWith(sentence);
  }
}
