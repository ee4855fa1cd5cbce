package nl.smartindustry.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the page on security claims, as far as no other test shows it. */
class SecurityPageTest {
  private static final Path TOP = Path.of("..");
  private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|IT))(?:\\.(\\w+))?`");

  /** Ways in which data name a class that is then made. */
  private static final Pattern NAMES_A_CLASS =
      Pattern.compile(
          "\\.readObject\\(|XMLDecoder|ScriptEngine|(activate|enable)DefaultTyping|@JsonTypeInfo");

  @Test
  void everyTestThatIsNamedAsEvidenceExists() throws IOException {
    var tests = sources("src/test");
    var missing = new ArrayList<String>();
    int named = 0;
    var page = Files.readString(TOP.resolve(".github/SECURITY.md"));
    for (var name : TEST.matcher(page).results().toList()) {
      named++;
      var source = tests.getOrDefault(name.group(1), "");
      if (source.isEmpty()
          || name.group(2) != null && !source.contains("void " + name.group(2) + "(")) {
        missing.add(name.group());
      }
    }
    assertThat(missing).isEmpty();
    assertThat(named).isGreaterThan(50);
  }

  /** {@code RowExpressions} reads what the driver wrote for its own tasks. */
  @Test
  void noInputNamesAClassOrIsDeserialised() throws IOException {
    var main = sources("src/main");

    assertThat(main).hasSizeGreaterThan(300);
    assertThat(main.keySet().stream().filter(name -> NAMES_A_CLASS.matcher(main.get(name)).find()))
        .containsExactly("RowExpressions");
    assertThat(NAMES_A_CLASS.matcher("mapper.activateDefaultTyping(any)").find()).isTrue();
  }

  /** The text of each class of all modules by its name; of two of one name the texts together. */
  private static Map<String, String> sources(String kind) throws IOException {
    var all = new ArrayList<Path>();
    for (var module : List.of("ingest", "data-samples", "transform", "report")) {
      var folder = TOP.resolve(module).resolve(kind).resolve("java");
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.walk(folder)) {
          files.filter(file -> file.toString().endsWith(".java")).forEach(all::add);
        }
      }
    }
    var texts = new ArrayList<Map.Entry<String, String>>();
    for (var file : all) {
      var name = file.getFileName().toString().replace(".java", "");
      texts.add(Map.entry(name, Files.readString(file)));
    }
    return texts.stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, String::concat));
  }
}
