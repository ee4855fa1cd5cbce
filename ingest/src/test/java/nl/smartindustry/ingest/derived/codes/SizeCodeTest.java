package nl.smartindustry.ingest.derived.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import nl.smartindustry.ingest.definition.Definitions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SizeCodeTest {
  private static final Definitions DEFINITIONS = Definitions.packaged();

  private static SizeCode size(String list, String code) {
    return SizeCode.of(DEFINITIONS.codelist(list), code);
  }

  @Test
  void codeTenIsOnePersonInOneListAndFiveHundredInTheOther() {
    assertThat(size("size_code", "10").from()).hasValue(1);
    assertThat(size("size_code_kvk", "10").from()).hasValue(500);
    assertThat(size("size_code", "10").below(250)).isTrue();
    assertThat(size("size_code_kvk", "10").below(250)).isFalse();
  }

  @Test
  void twoHundredToFourHundredNinetyNineSaysNothingOfTheBoundOf250() {
    assertThat(size("size_code_kvk", "08").straddles(250)).isFalse();
    assertThat(size("size_code_kvk", "08").straddles(150)).isTrue();
    assertThat(size("size_code_kvk", "09").straddles(250)).isTrue();
    assertThatThrownBy(() -> size("size_code_kvk", "09").below(250))
        .hasMessage(
            "Size code '09' of list 'size_code_kvk': does not say whether there are fewer than 250"
                + " persons");
    assertThatThrownBy(() -> size("size_code_kvk", "99").below(250))
        .hasMessageContaining("does not say");
  }

  @Test
  void aCodeWithoutItsListIsRefused() {
    assertThatThrownBy(() -> new SizeCode("", "10", OptionalInt.of(1), OptionalInt.of(1)))
        .hasMessage("Size code '10': without the name of its list");
    assertThatThrownBy(() -> SizeLists.load(DEFINITIONS).size("company", "size_code", "10"))
        .hasMessage("Size code '10': no list for 'company.size_code'");
  }

  @Test
  void everyFieldWithASizeCodeHasItsList() {
    var lists = SizeLists.load(DEFINITIONS);

    assertThat(lists.size("register_frame", "size_code", "10").list()).isEqualTo("size_code");
  }

  @Test
  void aNewFieldWithoutAListIsRefusedByName(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("contracts"));
    Files.writeString(
        folder.resolve("contracts/company.yaml"),
        "table: company\ngrain: one row\nfields:\n- {name: size_code, type: text}\n");

    assertThatThrownBy(() -> SizeLists.load(Definitions.overlaid(folder)))
        .hasMessage("Definition 'size-lists.yaml': no list for the size code 'company.size_code'");
  }
}
