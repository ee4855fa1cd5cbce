package nl.smartindustry.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import nl.smartindustry.ingest.IngestJob;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.report.night.CommandRun;
import nl.smartindustry.report.night.Phases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may stand in definitions, found in what reads them. */
class DefinitionsCommandTest {
  @TempDir Path folder;

  @Test
  void whatIsWrongIsSaidWithFileAndLineAndWhatIsRightWithWhatItAdds() throws IOException {
    var own = Files.createDirectories(folder.resolve("indicators.d")).resolve("mine.yaml");
    Files.writeString(own, "- code: SI_AD_AI\n  label: {en: Users of AI}\n");
    var right = CommandRun.of("definitions", "check", "--definitions", "" + folder);
    Files.writeString(own, "- code: SI_AD_AI\n  lable: {en: Users of AI}\n");
    var wrong = CommandRun.of("definitions", "check", "--definitions", "" + folder);

    assertThat(right.exitCode()).as("%s", right.err()).isZero();
    assertThat(right.out().get(0))
        .isEqualTo(
            "indicators.d/mine.yaml to 'indicators.yaml': adds nothing; changes SI_AD_AI/label/en");
    assertThat(wrong.exitCode()).isEqualTo(78);
    assertThat(wrong.sentence())
        .startsWith("Definition 'indicators.d/mine.yaml', line 2: unknown key 'lable' (known: [");
  }

  @Test
  void anExampleOfNoDefinitionIsRefusedByTheNameOfItsFile() throws IOException {
    var examples = Files.createDirectories(folder.resolve("examples"));
    Files.writeString(examples.resolve("indicatorz.yaml"), "[]");
    var ran = CommandRun.of("definitions", "test", "--definitions", "" + folder);

    assertThat(ran.exitCode()).isEqualTo(78);
    assertThat(ran.sentence())
        .isEqualTo(
            "Definition 'examples/indicatorz.yaml': nothing reads a definition of this name (is it"
                + " 'examples/indicators.yaml'?)");
  }

  @Test
  void everyKeyOfAKindIsListedWithItsTypeWordsAndAnExample() {
    var ran = CommandRun.of("definitions", "list", "layouts");

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out().stream().map(line -> line.replaceAll(" +", " ")))
        .contains(
            "text.delimiter text, as ;",
            "text.escape text",
            "accept.deliveries.same_number text: refuse, newest, else refuse",
            "columns[].shape.length whole, as 8",
            "accept.quarantine_limit number, else 0.05, as 0");
    assertThat(CommandRun.of("definitions", "list", "strata").out().stream())
        .anyMatch(line -> line.matches("frequency +text, else A, as 2A"))
        .anyMatch(line -> line.matches("smallest +whole, else 0, as 10"))
        .anyMatch(line -> line.matches("table +text, as survey_response"));
    assertThat(CommandRun.of("definitions", "list", "settings").out().stream().map(String::strip))
        .anyMatch(line -> line.startsWith("reference_date"))
        .anyMatch(line -> line.startsWith("inputs[].files"));
    assertThat(CommandRun.of("definitions", "list", "groups").out())
        .containsExactly("list, without keys");
    assertThat(CommandRun.of("definitions", "list", "layout").sentence())
        .startsWith("Kind 'layout': unknown (known: [administrative, ");
  }

  /** Each packaged definition against the schema of its kind, key by key. */
  @Test
  void everyDefinitionOfTheProgramIsOfItsSchema() throws IOException {
    assertThat(CommandRun.of("definitions", "list", "--schema", "" + folder).exitCode()).isZero();
    var definitions = Definitions.packaged();
    IngestJob.load(definitions);
    Phases.load(definitions);
    var wrong = new ArrayList<String>();
    for (var kind : definitions.shapes().keySet()) {
      var schema = schema(kind);
      definitions.written(kind).forEach(one -> check(kind, one, schema, wrong));
      assertThat(schema.path("$schema").asText()).endsWith("/draft/2020-12/schema");
      assertThat(URI.create(schema.path("$id").asText()).isAbsolute()).isTrue();
      assertThat(schema.path("title").asText()).isEqualTo(kind);
      assertThat(schema.path("description").asText()).contains(kind);
    }

    assertThat(wrong).isEmpty();
    var limit = "/properties/accept/properties/quarantine_limit/default";
    assertThat(schema("layouts").at(limit).asDouble()).isEqualTo(0.05);
    assertThat(schema("strata").at("/items/properties/frequency/default").asText()).isEqualTo("A");
    assertThat(definitions.shapes()).hasSizeGreaterThan(40);
  }

  private JsonNode schema(String kind) throws IOException {
    return new JsonMapper().readTree(folder.resolve(kind + ".schema.json").toFile());
  }

  private static void check(String at, JsonNode node, JsonNode schema, List<String> wrong) {
    if (schema.has("anyOf")) {
      check(at, node, schema.get("anyOf").get(node.isContainerNode() ? 1 : 0), wrong);
      return;
    }
    if (schema.has("enum")) {
      boolean allowed =
          StreamSupport.stream(schema.get("enum").spliterator(), false)
              .anyMatch(word -> word.asText().equals(node.asText()));
      if (!allowed) {
        wrong.add(at + ": " + node);
      }
      return;
    }
    boolean fits =
        switch (schema.path("type").asText()) {
          case "object" -> node.isObject();
          case "array" -> node.isArray();
          case "integer" -> node.isIntegralNumber();
          case "number" -> node.isNumber();
          case "boolean" -> node.isBoolean();
          default -> !schema.has("type") || node.isValueNode();
        };
    if (!fits) {
      wrong.add(at + ": " + node);
    }
    node.forEach(item -> checkItem(at, item, schema, wrong));
    node.properties()
        .forEach(
            field -> {
              var place = at + "." + field.getKey();
              var known = schema.path("properties").path(field.getKey());
              if (!known.isMissingNode()) {
                check(place, field.getValue(), known, wrong);
              } else if (schema.path("additionalProperties").isObject()) {
                check(place, field.getValue(), schema.get("additionalProperties"), wrong);
              } else if (schema.path("additionalProperties").isBoolean()) {
                wrong.add(place + ": unknown");
              }
            });
  }

  private static void checkItem(String at, JsonNode item, JsonNode schema, List<String> wrong) {
    if (schema.has("items")) {
      check(at + "[]", item, schema.get("items"), wrong);
    }
  }
}
