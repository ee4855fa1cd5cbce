package nl.smartindustry.ingest.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A folder of the user's own that adds to a definition instead of taking its place. */
class AdditionsTest {
  record Paint(String code, Map<String, String> label, List<String> mixed, Integer weight) {}

  private static final String PAINTS =
      """
      # Two paints.
      - code: 01
        label: {nl: rood, en: red}
        mixed: [a, b]
        weight: 7
      - {code: 02, label: {nl: "blauw: donker", en: no}}
      """;

  @TempDir Path folder;

  @Test
  void anEntryIsChangedInTheKeysGivenAndANewOneStandsAtTheEnd() throws IOException {
    write("paints.yaml", PAINTS);
    write(
        "paints.d/shop.yaml",
        """
        - {code: 03, label: {nl: groen, en: green}}
        - code: 01
          label: {en: scarlet}
          mixed: [c]
          weight: null
        """);

    assertThat(read().readList("paints.yaml", Paint.class))
        .containsExactly(
            new Paint("01", Map.of("nl", "rood", "en", "scarlet"), List.of("c"), null),
            new Paint("02", Map.of("nl", "blauw: donker", "en", "no"), null, null),
            new Paint("03", Map.of("nl", "groen", "en", "green"), null, null));
  }

  @Test
  void whatIsAddedAndChangedIsSaid() throws IOException {
    write("paints.yaml", PAINTS);
    write("paints.d/shop.yaml", "- {code: 03}\n- {code: 02, label: {en: blue}}\n");
    write(
        "codelists/frequency.d/own.csv", "code,parent,label_nl,label_en\nD9,,elke dag,each day\n");

    assertThat(read().said())
        .containsExactly(
            "codelists/frequency.d/own.csv to 'codelists/frequency.csv': adds D9; changes nothing",
            "paints.d/shop.yaml to 'paints.yaml': adds 03; changes 02/label/en");
    assertThat(read().codelist("frequency").get("D9").labelEn()).isEqualTo("each day");
    assertThat(read().codelist("frequency").codes()).contains("A", "Q", "M");
  }

  @Test
  void filesAreTakenInTheOrderOfTheirNames() throws IOException {
    write("paints.yaml", PAINTS);
    write("paints.d/b.yaml", "- {code: 01, weight: 9}\n");
    write("paints.d/a.yaml", "- {code: 01, weight: 8}\n");

    assertThat(read().readList("paints.yaml", Paint.class).get(0).weight()).isEqualTo(9);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "paints.d/x.yaml | - {code: 09}<>- {code: 01, wieght: 7} | 'paints.d/x.yaml', line 2:"
            + " unknown key 'wieght'",
        "paints.d/x.yaml | - {code: 01, weight: [7]}             | 'paints.d/x.yaml', line 1: found"
            + " a value of another kind",
        "paints.d/x.yaml | - {code: 01<>                         | 'paints.d/x.yaml', line",
        "paints.d/x.yaml | - &a {code: 01}                       | 'paints.d/x.yaml', line 1:"
            + " anchors and aliases",
        "paints.d/x.yaml | # nothing                             | 'paints.d/x.yaml', line 1: found"
            + " nothing in it",
        "paints.d/x.yaml | {code: 01}                            | 'paints.d/x.yaml': found a"
            + " mapping at the top (a sequence, as in 'paints.yaml')",
        "paint.d/x.yaml  | - {code: 01}                          | 'paint.d/x.yaml': there is no"
            + " 'paint.yaml' that it could add to"
      })
  void whatIsWrongInAnAdditionIsSaidOfItsOwnFileAndLine(String file, String text, String sentence)
      throws IOException {
    write("paints.yaml", PAINTS);
    write(file, text.replace("<>", "\n"));

    assertThatThrownBy(() -> read().readList("paints.yaml", Paint.class))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith("Definition " + sentence);
  }

  @Test
  void anAdditionIsPartOfTheFingerprintOfWhatItAddsTo() throws IOException {
    write("paints.yaml", PAINTS);
    var before = read().fingerprint(List.of("paints.yaml"));
    write("paints.d/shop.yaml", "- {code: 03}\n");

    assertThat(read().fingerprint(List.of("paints.yaml"))).isNotEqualTo(before);
  }

  private Definitions read() {
    return Definitions.overlaid(folder);
  }

  private void write(String name, String text) throws IOException {
    var file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
