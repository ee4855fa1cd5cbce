package nl.smartindustry.transform.topic.programme.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.topic.programme.enterprise.EnterpriseClasses.SizeClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnterpriseClassesTest {
  @TempDir Path overlay;

  @Test
  void aSizeClassWithoutBoundsIsNoClassOfTheRegister() throws IOException {
    var classes = with("sc0,_T,Klasse 0,Class 0,,,");

    assertThat(classes.size())
        .isEqualTo(EnterpriseClasses.load(Definitions.packaged()).size())
        .extracting(SizeClass::code)
        .contains("10-49", "SME");
    assertThat(classes.sizes(0L, "")).containsExactly("SME");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sc0,_T,Klasse 0,Class 0,,9,    | code 'sc0': persons_from is '' (a whole number)",
        "sc0,_T,Klasse 0,Class 0,x,,    | code 'sc0': persons_from is 'x' (a whole number)",
        "sc0,_T,Klasse 0,Class 0,0,9,   | codes '0-9' and 'sc0' have the same persons_from and"
      })
  void boundsAreWholeNumbersAndThoseOfNoOtherClass(String row, String found) {
    assertThatThrownBy(() -> with(row))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith("Code list 'size_class'")
        .hasMessageContaining(found);
  }

  private EnterpriseClasses with(String row) throws IOException {
    var list = overlay.resolve("codelists/size_class.csv");
    Files.createDirectories(list.getParent());
    var packaged = Definitions.packaged().text("codelists/size_class.csv");
    Files.writeString(list, packaged + row.strip() + "\n");
    return EnterpriseClasses.load(Definitions.overlaid(overlay));
  }
}
