package nl.smartindustry.transform.command.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.run.Progress;
import nl.smartindustry.transform.command.MethodOutput;
import nl.smartindustry.transform.command.file.TableFile;
import org.junit.jupiter.api.io.TempDir;

/** A folder with a spec and its files, and what the command makes of them. */
abstract class ImpactScenario {
  /** One unit treated from 2, two never: by hand the effects are 3 in 2 and 5 in 3. */
  static final String PANEL =
      """
      firm,year,since,y
      A,1,2,10
      A,2,2,14
      A,3,2,17
      B,1,0,20
      B,2,0,20
      B,3,0,21
      C,1,,30
      C,2,,32
      C,3,,33
      """;

  static final String COLUMNS = "\"panel\": \"p.csv\", \"unit\": \"firm\", \"period\": \"year\"";

  @TempDir Path folder;

  void file(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  /** The output by {@code outcome aggregate group period event_time}, each row by column. */
  Map<String, Map<String, String>> impact(String spec) throws IOException {
    file("spec.json", spec);
    var out = folder.resolve("out.csv");
    new ImpactJob(ImpactSpec.read(folder.resolve("spec.json")), Progress.silent())
        .run(TableFile.of(out));
    return rows(Files.readAllLines(out));
  }

  static Map<String, Map<String, String>> rows(List<String> lines) {
    return MethodOutput.rows(
        lines,
        cells ->
            Stream.concat(
                    Stream.of(cells.get(0)),
                    cells.subList(2, 6).stream().filter(one -> !one.isEmpty()))
                .collect(Collectors.joining(" ")));
  }

  static double value(Map<String, Map<String, String>> rows, String key, String column) {
    assertThat(rows).containsKey(key);
    return Double.parseDouble(rows.get(key).get(column));
  }

  void refused(String spec, ExitCode code, String named) {
    assertThatThrownBy(() -> impact(spec))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code))
        .hasMessageContaining(named);
    assertThat(folder.resolve("out.csv")).doesNotExist();
  }

  /** Firms over six years, a third treated from 4, a third from 5: {@code effect} on y, else 0. */
  static String drawn(int firms, double effect, long seed) {
    var random = new Random(seed);
    var text = new StringBuilder("firm,year,since,y,x,size,w\n");
    for (int i = 0; i < firms; i++) {
      int since = i % 3 == 0 ? 0 : 3 + i % 3;
      double own = random.nextGaussian();
      double x = own + random.nextGaussian();
      for (int t = 1; t <= 6; t++) {
        double y = own + 0.1 * t + 0.2 * random.nextGaussian();
        y += since > 0 && t >= since ? effect : 0;
        text.append("F%04d,%d,%d,%s,%s,S%d,%d\n".formatted(i, t, since, y, x, i % 2, 1 + i % 4));
      }
    }
    return text.toString();
  }
}
