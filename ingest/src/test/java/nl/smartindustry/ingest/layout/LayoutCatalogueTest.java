package nl.smartindustry.ingest.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayoutCatalogueTest {
  @TempDir Path folder;

  @Test
  void everyPackagedLayoutFitsItsContractAndEveryRuleItsTable() {
    var catalogue = LayoutCatalogue.load(Definitions.packaged());

    catalogue.checkRules();

    assertThat(catalogue.sources()).hasSizeGreaterThanOrEqualTo(12);
    assertThat(catalogue.mandatory())
        .extracting(SourceLayout::name)
        .containsExactly("ict_survey", "register_frame");
    assertThat(new LayoutCatalogue(catalogue.sources(), Optional.of(Set.of("contact"))).mandatory())
        .extracting(SourceLayout::name)
        .containsExactly("contacts");
  }

  @Test
  void aFieldThatTheContractLacksIsRefusedByName() throws IOException {
    write("layouts/x.yaml", "table: action\nfiles: a\ncolumns:\n- {column: a, field: acton}\n");

    assertThatThrownBy(() -> LayoutCatalogue.load(Definitions.overlaid(folder)))
        .hasMessageStartingWith("Layout 'layouts/x.yaml': Table 'action': no field 'acton'");
  }

  @Test
  void aTableWithoutContractIsRefusedByName() throws IOException {
    write("layouts/x.yaml", "table: acton\nfiles: a\ncolumns:\n- {column: a, field: line}\n");

    assertThatThrownBy(() -> LayoutCatalogue.load(Definitions.overlaid(folder)))
        .hasMessageStartingWith("Layout 'layouts/x.yaml': no 'contracts/acton.yaml' (nearest of ")
        .hasMessageContaining("[contracts/action.yaml, ");
  }

  @Test
  void aKeyThatIsNotFilledIsRefused() throws IOException {
    write("layouts/x.yaml", "table: action\nfiles: a\ncolumns:\n- {column: a, field: line}\n");

    assertThatThrownBy(() -> LayoutCatalogue.load(Definitions.overlaid(folder)))
        .hasMessage(
            "Layout 'layouts/x.yaml': Table 'action': the layout fills [line] (the key is"
                + " [action])");
  }

  @Test
  void aRuleOnAnUnknownFieldIsRefusedBeforeSparkStarts() throws IOException {
    write("rules/action.yaml", "- {name: r, label: l, when: lin > 3, severity: warn}\n");
    var catalogue = LayoutCatalogue.load(Definitions.overlaid(folder));

    assertThatThrownBy(catalogue::checkRules)
        .hasMessageContaining("rule 'r': unknown field 'lin' (table 'action' has");
  }

  @Test
  void aRuleThatIsNoSqlIsRefused() throws IOException {
    write("rules/action.yaml", "- {name: r, label: l, when: line >, severity: warn}\n");
    var catalogue = LayoutCatalogue.load(Definitions.overlaid(folder));

    assertThatThrownBy(catalogue::checkRules).hasMessageContaining("'line >' is not Spark SQL");
  }

  @Test
  void aDatePatternIsRefusedByLayoutAndLineBeforeAnythingIsRead() throws IOException {
    write(
        "layouts/hotel.yaml",
        "table: action\nfiles: a\ncolumns:\n- {column: a, field: action}\n"
            + "- {column: due, field: due_on, shape: {date: dd-MM-yy}}\n");

    assertThatThrownBy(() -> LayoutCatalogue.load(Definitions.overlaid(folder)))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith("Definition 'layouts/hotel.yaml', line 5: Date pattern 'dd-MM-yy'");
  }

  @Test
  void aScaleOutsideOfADecimalIsRefused() throws IOException {
    write(
        "contracts/t.yaml", "table: t\ngrain: g\nfields:\n- {name: a, type: decimal, scale: -1}\n");
    write("layouts/t.yaml", "table: t\nfiles: a\ncolumns:\n- {column: a, field: a}\n");

    assertThatThrownBy(() -> LayoutCatalogue.load(Definitions.overlaid(folder)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("Field 'a': scale -1 (from 0 to 18)");
  }

  @Test
  void otherWaysToWriteDatesAreKeptWhereTheUsualOneIsNotNamed() throws IOException {
    write("contracts/t.yaml", "table: t\ngrain: g\nfields:\n- {name: day, type: date}\n");
    write(
        "layouts/t.yaml",
        "table: t\nfiles: a\ndates: {also: [excel]}\ncolumns:\n- {column: a, field: day}\n");

    var shape =
        LayoutCatalogue.load(Definitions.overlaid(folder)).get("t").layout().columns().get(0);

    assertThat(shape.shape().date()).isEqualTo("yyyy-MM-dd");
    assertThat(shape.shape().also()).containsExactly("excel");
  }

  @Test
  void notesAndCopiesBesideDefinitionsAreNoDefinitions() throws IOException {
    for (var name : List.of("a.md", "README.txt", ".DS_Store", "funding.yaml~", ".funding.yaml")) {
      write("layouts/" + name, "x\u0000");
      write("contracts/" + name, "x");
    }

    assertThat(LayoutCatalogue.load(Definitions.overlaid(folder)).sources().keySet())
        .isEqualTo(LayoutCatalogue.load(Definitions.packaged()).sources().keySet());
  }

  private void write(String path, String text) throws IOException {
    var file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void aManifestNamesTheVersionOfTheLayout() {
    var catalogue = LayoutCatalogue.load(Definitions.packaged());

    var first = catalogue.get("smart_industry_module", "1").layout();
    var second = catalogue.get("smart_industry_module", "2").layout();

    assertThat(columns(first)).contains("twin").doesNotContain("digitale_tweeling");
    assertThat(columns(second)).contains("digitale_tweeling", "plan").doesNotContain("twin");
    assertThat(second.columns()).hasSameSizeAs(first.columns());
  }

  @Test
  void aVersionWithoutALayoutOfItsOwnIsReadAsTheFirst() {
    var catalogue = LayoutCatalogue.load(Definitions.packaged());

    assertThat(catalogue.get("funding", "")).isEqualTo(catalogue.get("funding"));
    assertThat(catalogue.versions("funding")).containsExactly("1");
    assertThat(catalogue.versions("smart_industry_module")).containsExactly("1", "2");
  }

  private static List<String> columns(Layout layout) {
    return layout.columns().stream().map(ColumnSpec::column).toList();
  }
}
