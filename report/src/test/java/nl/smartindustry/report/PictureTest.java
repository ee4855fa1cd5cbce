package nl.smartindustry.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The picture of the modules, and in each module's README that of its top folders, against imports.
 */
class PictureTest {
  @ParameterizedTest
  @CsvSource({
    "ingest, nl.smartindustry.ingest",
    "transform, nl.smartindustry.transform",
    "report, nl.smartindustry.report",
    "data-samples, nl.smartindustry.samples"
  })
  void everyRoomIsDrawnAndASolidArrowIsAnImport(String module, String root) throws IOException {
    var drawn = arrows(Files.readString(Path.of("..", module, "README.md")));
    var imported = imports(Path.of("..", module, "src/main/java"), root);

    compare(drawn, imported);
  }

  @Test
  void everyModuleIsDrawnInTheReadMeAndASolidArrowIsAnImport() throws IOException {
    var imported = new TreeMap<String, Set<String>>();
    for (var module : List.of("ingest", "transform", "report", "data-samples")) {
      imported.putAll(imports(Path.of("..", module, "src/main/java"), "nl.smartindustry"));
    }

    compare(arrows(Files.readString(Path.of("..", "README.md"))), imported);
  }

  private static void compare(Map<String, Set<String>> drawn, Map<String, Set<String>> imported) {
    assertThat(drawn.keySet()).as("rooms").isEqualTo(imported.keySet());
    drawn.forEach((room, to) -> assertThat(imported.get(room)).as(room + " -->").containsAll(to));
    imported.forEach(
        (room, to) -> assertThat(reached(drawn, room)).as(room + " imports").containsAll(to));
  }

  /** The solid arrows of the one Mermaid block; every end of one is a room. */
  private static Map<String, Set<String>> arrows(String readme) {
    var arrows = new TreeMap<String, Set<String>>();
    var block = readme.split("```mermaid\n")[1].split("```\n")[0];
    block
        .replaceAll("\"[^\"]*\"|\\|[^|]*\\||[\\[\\](){}/]", "")
        .lines()
        .filter(line -> line.contains("-->"))
        .map(line -> line.split("-->"))
        .forEach(
            chain -> {
              for (int i = 0; i < chain.length; i++) {
                for (String from : chain[i].split("&")) {
                  var to = arrows.computeIfAbsent(from.strip(), key -> new TreeSet<>());
                  if (i + 1 < chain.length) {
                    Arrays.stream(chain[i + 1].split("&")).map(String::strip).forEach(to::add);
                  }
                }
              }
            });
    return arrows;
  }

  /** Which top folder names types of which others; the types above all folders are the root's. */
  private static Map<String, Set<String>> imports(Path sources, String root) throws IOException {
    var imports = new TreeMap<String, Set<String>>();
    var above = root.substring(root.lastIndexOf('.') + 1);
    var name =
        Pattern.compile(Pattern.quote(root) + "(?:\\.([a-z]\\w*))?(?:\\.[a-z]\\w*)*\\.[A-Z]");
    var top = sources.resolve(root.replace('.', '/'));
    try (var files = Files.walk(top)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
        if (!file.endsWith("package-info.java")) {
          var folder = top.relativize(file);
          var room = folder.getNameCount() == 1 ? above : folder.getName(0).toString();
          var others = imports.computeIfAbsent(room, key -> new TreeSet<>());
          name.matcher(Files.readString(file))
              .results()
              .map(found -> found.group(1) == null ? above : found.group(1))
              .filter(other -> !other.equals(room))
              .forEach(others::add);
        }
      }
    }
    return imports;
  }

  private static Set<String> reached(Map<String, Set<String>> drawn, String from) {
    var reached = new TreeSet<>(drawn.get(from));
    drawn.get(from).forEach(next -> reached.addAll(reached(drawn, next)));
    return reached;
  }
}
