package nl.smartindustry.transform.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsReadTest {
  private static final Definitions PACKAGED = Definitions.packaged();

  @TempDir Path folder;

  @Test
  void whereARecordStandsIsReadTooAndATableThatIsNotWrittenWhole() {
    var read = FieldsRead.load(PACKAGED);

    assertThat(read.columns(Contract.load(PACKAGED, "research_tax_credit").withProvenance()))
        .containsExactly("year", "theme", "hours", "source_delivery", "source_line");
    assertThat(read.columns(Contract.load(PACKAGED, "wage_record").withProvenance())).isEmpty();
  }

  @Test
  void aFieldThatDoesNotExistIsRefusedByName() throws IOException {
    Files.writeString(folder.resolve("fields_read.yaml"), "research_tax_credit: [year, uren]");

    assertThatThrownBy(() -> FieldsRead.load(Definitions.overlaid(folder)))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith(
            "Definition 'fields_read.yaml': unknown field 'uren' of 'research_tax_credit'");
  }

  /** A night stops at a field that is not written; this finds one that nothing reads any more. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "action",
        "action_event",
        "contact",
        "education_count",
        "fieldlab",
        "funding_entry",
        "goods_trade",
        "lectorate",
        "participation",
        "research_tax_credit"
      })
  void everyFieldThatIsWrittenIsNamedByACalculation(String table) throws IOException {
    var code = new StringBuilder();
    try (var files = Files.walk(Path.of("src/main/java/nl/smartindustry/transform/topic"))) {
      for (var file : files.filter(Files::isRegularFile).collect(Collectors.toList())) {
        code.append(Files.readString(file));
      }
    }

    assertThat(FieldsRead.load(PACKAGED).of(table))
        .isNotEmpty()
        .allSatisfy(field -> assertThat(code).contains("\"" + field + "\""));
  }
}
