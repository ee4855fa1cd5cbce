package nl.smartindustry.transform.command.decompose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.run.Progress;
import nl.smartindustry.transform.command.MethodOutput;
import nl.smartindustry.transform.command.file.TableFile;
import org.junit.jupiter.api.io.TempDir;

/** A folder with a spec and its files, and what the command makes of them. */
abstract class DecomposeScenario {
  /** The example of the method paper, in two industries; X leaves, M and N enter. */
  static final String PANEL =
      """
      firm,year,sector,emp,va
      A,2023,05,100,8000
      A,2024,05,110,9900
      B,2023,05,50,3000
      B,2024,05,40,2520
      C,2023,28,200,14000
      C,2024,28,210,16170
      X,2023,05,30,1200
      N,2024,28,20,1100
      M,2024,05,10,1200
      """;

  static final String COLUMNS =
      "\"unit\": \"firm\", \"period\": \"year\", \"labour\": \"emp\", \"output\": \"va\"";

  @TempDir Path folder;

  void file(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  /** The output by {@code method from to group component}, each row by column. */
  Map<String, Map<String, String>> decompose(String spec) throws IOException {
    file("spec.json", spec);
    var out = folder.resolve("out.csv");
    new DecomposeJob(DecomposeSpec.read(folder.resolve("spec.json")), Progress.silent())
        .run(TableFile.of(out));
    return rows(Files.readAllLines(out));
  }

  static Map<String, Map<String, String>> rows(List<String> lines) {
    return MethodOutput.rows(lines, cells -> String.join(" ", cells.subList(0, 5)));
  }

  static double value(Map<String, Map<String, String>> rows, String key) {
    assertThat(rows).containsKey(key);
    return Double.parseDouble(rows.get(key).get("value"));
  }

  void refused(String spec, ExitCode code, String named) {
    assertThatThrownBy(() -> decompose(spec))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code))
        .hasMessageContaining(named);
    assertThat(folder.resolve("out.csv")).doesNotExist();
  }
}
