package nl.smartindustry.report.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Examples.Tried;
import nl.smartindustry.ingest.definition.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefinitionExamplesTest {
  @TempDir Path folder;

  @Test
  void everyPackagedExampleHoldsAndOnlyFiguresOfRegistersHaveNone() {
    var tried = new DefinitionExamples(Definitions.packaged()).tried();

    assertThat(tried).allSatisfy(one -> assertThat(one.failures()).isEmpty());
    assertThat(kind(tried, "rules").without()).isEmpty();
    assertThat(kind(tried, "layouts").without()).isEmpty();
    assertThat(kind(tried, "sentences").without()).isEmpty();
    assertThat(kind(tried, "indicators").without())
        .contains("indicators.yaml SI_EM_JOBS")
        .doesNotContain("indicators.yaml SI_AD_AI", "indicators.yaml SI_DI_BASIC");
  }

  @Test
  void anEstimateAndASentenceThatAreOtherThanExpectedAreNamed() throws IOException {
    write(
        "examples/sentences.yaml",
        "- {of: next_release_date, given: {volgende: morgen}, expect: {nl: Morgen., en:"
            + " Tomorrow.}}");
    var tried =
        own(
            "examples/indicators.yaml",
            """
            - {of: SI_AD_IOT, given: {answers: [{iot: true}, {iot: false}]}, expect: 51}
            - {of: SI_EM_JOBS, given: {answers: []}, expect: 1}
            """);

    assertThat(kind(tried, "indicators").failures())
        .containsExactly(
            "examples/indicators.yaml, 'SI_AD_IOT': found 50 (expected 51)",
            "examples/indicators.yaml, 'SI_EM_JOBS': is not estimated from the answers to a"
                + " survey");
    assertThat(kind(tried, "sentences").failures())
        .containsExactly(
            "examples/sentences.yaml, 'next_release_date': found 'De volgende uitgave verschijnt op"
                + " morgen.' (expected 'Morgen.')");
  }

  @Test
  void anExampleThatDoesNotHoldSaysWhatWasFound() throws IOException {
    var tried =
        own(
            "examples/rules/fieldlab.yaml",
            """
            - {of: type_is_known, given: {type: 5}, expect: pass}
            - {of: type_is_known, given: {type: five}, expect: fail}
            - {of: type_is_known, given: {kind: 5}, expect: fail}
            """);

    assertThat(kind(tried, "rules").failures())
        .hasSize(3)
        .contains("examples/rules/fieldlab.yaml, 'type_is_known': found fail (expected pass)")
        .anyMatch(line -> line.contains("CAST_INVALID_INPUT"))
        .anyMatch(line -> line.contains("unknown field 'kind'"));
  }

  @Test
  void aRuleOfOnesOwnIsTriedTheSameWayAndMissedWithoutAnExample() throws IOException {
    var rules = "rules/training.d/mine.yaml";
    write(
        rules,
        """
        - name: hours_of_a_day
          label: a training takes at most eight hours
          when: hours > 8
          severity: warn
          reference: our own
        """);

    assertThat(kind(tried(), "rules").without())
        .containsExactly("rules/training.yaml hours_of_a_day");
    assertThat(kind(own("examples/layouts.yaml", "[]"), "layouts").without())
        .contains("layouts.yaml ict_survey");
  }

  @Test
  void anExampleOfNothingIsRefusedByName() {
    assertThatThrownBy(
            () ->
                own(
                    "examples/rules/fieldlab.yaml",
                    "- {of: type_is_knwon, given: {type: 5}, expect: fail}"))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith(
            "Examples 'examples/rules/fieldlab.yaml': 'type_is_knwon' is none of the rules");
  }

  /** So that a word in an example makes no night read or publish anything again. */
  @Test
  void nothingFollowsFromAnExample() throws IOException {
    write("examples/layouts.yaml", "[]");

    assertThat(Definitions.overlaid(folder).fingerprint())
        .isEqualTo(Definitions.packaged().fingerprint());
  }

  private List<Tried> own(String name, String text) throws IOException {
    write(name, text);
    return tried();
  }

  private List<Tried> tried() {
    return new DefinitionExamples(Definitions.overlaid(folder)).tried();
  }

  private void write(String name, String text) throws IOException {
    Files.createDirectories(folder.resolve(name).getParent());
    Files.writeString(folder.resolve(name), text);
  }

  private static Tried kind(List<Tried> tried, String kind) {
    return tried.stream().filter(one -> one.kind().equals(kind)).findFirst().orElseThrow();
  }
}
