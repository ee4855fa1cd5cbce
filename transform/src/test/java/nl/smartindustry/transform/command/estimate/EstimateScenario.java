package nl.smartindustry.transform.command.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
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
abstract class EstimateScenario {
  /** Two strata of 4 and 6 enterprises, two sampled of each. */
  static final String SAMPLE =
      """
      id,stratum,N_h,size,emp,robots,uses
      a,05,4,L,10,1,1
      b,05,4,S,20,2,0
      c,51,6,L,30,,1
      d,51,6,S,50,4,1
      """;

  /** What the command reports while it runs. */
  final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @TempDir Path folder;

  void file(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  /** The output by {@code estimator domain variable}, each row by column. */
  Map<String, Map<String, String>> estimate(String spec) throws IOException {
    file("spec.json", spec);
    var out = folder.resolve("out.csv");
    var asked = EstimateSpec.read(folder.resolve("spec.json"));
    var progress = Progress.to(new PrintStream(said, true, StandardCharsets.UTF_8));
    new EstimateJob(asked, progress).run(TableFile.of(out));
    return rows(Files.readAllLines(out));
  }

  private static Map<String, Map<String, String>> rows(List<String> lines) {
    return MethodOutput.rows(lines, cells -> String.join(" ", cells.subList(0, 3)));
  }

  void refused(String spec, ExitCode code, String named) {
    assertThatThrownBy(() -> estimate(spec))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code))
        .hasMessageContaining(named)
        .hasMessageNotContaining("\n");
    assertThat(folder.resolve("out.csv")).doesNotExist();
  }
}
