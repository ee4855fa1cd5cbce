package nl.smartindustry.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.layout.Layout;
import nl.smartindustry.ingest.store.LayoutTrial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the manual are layouts, and the file that it shows is read as it says. */
class LayoutManualTest {
  private static final Path MANUAL =
      Path.of("src/main/java/nl/smartindustry/ingest/layout/README.md");
  private static final Pattern BLOCK = Pattern.compile("```(\\w*)\\n(.*?)```", Pattern.DOTALL);

  @TempDir Path folder;

  @Test
  void everyExampleIsALayout() throws IOException {
    var layouts =
        blocks("yaml").stream()
            .filter(block -> block.startsWith("table:") && block.contains("files:"))
            .filter(block -> !block.contains("{...}"))
            .toList();
    for (int i = 0; i < layouts.size(); i++) {
      var file = folder.resolve("layouts/example-%d.yaml".formatted(i));
      Files.createDirectories(file.getParent());
      Files.writeString(file, layouts.get(i));
    }
    var definitions = Definitions.overlaid(folder);

    for (int i = 0; i < layouts.size(); i++) {
      var path = "layouts/example-%d.yaml".formatted(i);
      assertThat(definitions.read(path, Layout.class).columns()).as(path).isNotEmpty();
    }
    assertThat(layouts).hasSize(9);
  }

  @Test
  void theClassicExportThatItShowsIsReadAsItSays() throws IOException {
    var layout =
        blocks("yaml").stream().filter(block -> block.contains("period_status")).findFirst();
    var fields =
        """
        - {name: sector, type: text, role: identifier}
        - {name: topic, type: text, role: identifier}
        - {name: unit, type: text}
        - {name: time_period, type: text, role: identifier}
        - {name: status, type: text}
        - {name: value, type: integer}
        - {name: source, type: text}
        """;
    var trial =
        new LayoutTrial(folder, fields, layout.orElseThrow().replace("table: expenditure\n", ""));

    var rows =
        trial.read(
            trial.file("statline.csv", blocks("").get(0).getBytes(StandardCharsets.ISO_8859_1)));

    var source = " | \u00A9 Centraal Bureau voor de Statistiek, Den Haag/Heerlen 11-10-2017";
    assertThat(rows)
        .containsExactly(
            "5.1 | Secundair onderwijs | Studiefinanciering | mln euro | 2014 | D | 1075" + source,
            "5.2 | Tertiair onderwijs | Studiefinanciering | mln euro | 2014 | D | 1953" + source,
            "6.1 | Secundair onderwijs | Studiefinanciering | mln euro | 2015 | V | 880" + source,
            "6.2 | Tertiair onderwijs | Studiefinanciering | mln euro | 2015 | V | -" + source);
  }

  private static List<String> blocks(String kind) throws IOException {
    return BLOCK
        .matcher(Files.readString(MANUAL))
        .results()
        .filter(block -> block.group(1).equals(kind))
        .map(block -> block.group(2))
        .toList();
  }
}
