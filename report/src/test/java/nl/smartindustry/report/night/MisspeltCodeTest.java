package nl.smartindustry.report.night;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A code or another word in capitals, misspelt in each place where the definitions have one. */
class MisspeltCodeTest {
  private static final Pattern CODE = Pattern.compile("[A-Z0-9_.+-]*[A-Z_][A-Z0-9_.+-]*");

  /** Texts, and names that an entry gives itself. */
  private static final Pattern FREE = Pattern.compile(".*\\.(nl|en|reference|code|id|number|name)");

  /** Words of the data themselves, of which no list says what a supplier will send. */
  private static final Pattern OF_SOURCES =
      Pattern.compile(
          "(growth|jobs|decomposition)\\[\\]\\.measure\\.settings\\.[a-z_]+\\[\\]"
              + "|indicators\\[\\]\\.measure\\.value\\.deflator\\.indicator"
              + "|series\\[\\]\\.series\\.(parts|versions)\\..*"
              + "|(continuity\\.existing|employment\\.active)_status\\[\\]"
              + "|programme\\.milestones\\.[a-z]+_prefix"
              + "|quality_report\\.concepts\\[\\]\\.figures\\[\\]\\.group"
              + "|question-desk\\.aliases\\..*|catalogue_record\\..*");

  private final Set<String> seen = new HashSet<>();
  private final Set<String> slipped = new TreeSet<>();
  private int refused;

  @TempDir Path folder;

  @Test
  void eachIsRefusedBeforeAnythingIsRead() throws IOException {
    var packaged = Definitions.packaged();
    Phases.load(packaged);
    var places = new ArrayList<Place>();
    for (var kind : packaged.shapes().keySet()) {
      if (packaged.has(kind + ".yaml")) {
        places.add(new Place(kind, packaged.written(kind).get(0)));
      }
    }
    requireRightAsTheyAre(places);
    for (var place : places) {
      spell(place.kind(), place.definition(), place);
    }

    assertThat(slipped).isEmpty();
    assertThat(refused).isGreaterThan(130);
  }

  private void requireRightAsTheyAre(List<Place> places) throws IOException {
    for (var place : places) {
      write(place);
    }
    Phases.load(Definitions.overlaid(folder));
    for (var place : places) {
      Files.delete(file(place));
    }
  }

  private void write(Place place) throws IOException {
    new YAMLMapper().writeValue(file(place).toFile(), place.definition());
  }

  private Path file(Place place) {
    return folder.resolve(place.kind() + ".yaml");
  }

  private record Place(String kind, JsonNode definition) {}

  private void spell(String at, JsonNode node, Place place) throws IOException {
    if (node instanceof ArrayNode list) {
      for (int i = 0; i < list.size(); i++) {
        var item = list.get(i);
        if (isCode(at + "[]", item)) {
          list.set(i, item.asText() + "Q");
          attempt(at + "[]", place);
          list.set(i, item);
        }
        spell(at + "[]", item, place);
      }
    } else if (node instanceof ObjectNode table) {
      for (var key : List.copyOf(table.properties())) {
        var value = key.getValue();
        var path = at + "." + (CODE.matcher(key.getKey()).matches() ? "CODE" : key.getKey());
        if (isCode(path, value)) {
          table.put(key.getKey(), value.asText() + "Q");
          attempt(path, place);
          table.set(key.getKey(), value);
        }
        if (path.endsWith(".CODE") && seen.add(path + " key")) {
          table.remove(key.getKey());
          table.set(key.getKey() + "Q", value);
          attempt(path + " key", place);
          table.remove(key.getKey() + "Q");
          table.set(key.getKey(), value);
        }
        spell(path, value, place);
      }
    }
  }

  /** The first in a place of its kind. */
  private boolean isCode(String path, JsonNode value) {
    return value.isTextual()
        && CODE.matcher(value.asText()).matches()
        && !FREE.matcher(path).matches()
        && !OF_SOURCES.matcher(path).matches()
        && seen.add(path);
  }

  private void attempt(String at, Place place) throws IOException {
    write(place);
    try {
      Phases.load(Definitions.overlaid(folder));
      slipped.add(at);
    } catch (Refusal refusal) {
      assertThat(refusal.code())
          .as("%s: %s", at, refusal.getMessage())
          .isEqualTo(ExitCode.DEFINITIONS);
      refused++;
    } finally {
      Files.delete(file(place));
    }
  }
}
