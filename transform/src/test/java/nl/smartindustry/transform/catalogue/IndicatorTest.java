package nl.smartindustry.transform.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IndicatorTest {
  /** Two keys, of which the second may be left out. */
  private record Settings(String role, List<String> sizeClass) {
    private Settings {
      sizeClass = sizeClass == null ? List.of() : sizeClass;
    }
  }

  @Test
  void aSettingThatIsMissingOrUnknownIsRefusedByName() {
    assertThat(settings(Map.of("role", "klant"))).isEqualTo(new Settings("klant", List.of()));
    assertThatThrownBy(() -> settings(Map.of()))
        .hasMessage("Indicator 'SI_X', settings: lack 'role'");
    assertThatThrownBy(() -> settings(Map.of("role", "klant", "rol", "x")))
        .hasMessageContaining("Indicator 'SI_X', settings': unknown key 'rol'");
  }

  private enum Labour {
    FTE,
    PERSONS
  }

  private record Lists(Labour labour, List<String> sizes) {}

  @Test
  void aListOfOneIsItsValueAndAnUnknownWordIsRefusedWithThoseThatAreKnown() {
    var node = JsonNodeFactory.instance.objectNode().put("sizes", "250+");
    node.putArray("labour").add("fte");
    assertThat(of(node).settings(Lists.class)).isEqualTo(new Lists(Labour.FTE, List.of("250+")));
    node.put("labour", "hens");
    assertThatThrownBy(() -> of(node).settings(Lists.class))
        .hasMessageContaining("found 'hens' (one of [FTE, PERSONS])");
    node.putArray("labour").add("fte").add("persons");
    assertThatThrownBy(() -> of(node).settings(Lists.class)).hasMessageContaining("[labour]");
  }

  private static Settings settings(Map<String, String> keys) {
    ObjectNode node =
        keys.entrySet().stream()
            .collect(
                JsonNodeFactory.instance::objectNode,
                (all, key) -> all.put(key.getKey(), key.getValue()),
                (one, other) -> one.setAll(other));
    return of(node).settings(Settings.class);
  }

  private static Indicator of(ObjectNode node) {
    var label = new Label("x", "x");
    var measure = new Indicator.Measure("K", "total", List.of("NR"), List.of(), node);
    var publication = new Publication(List.of(), "P6", "D5", 1, "R", 0, null);
    return new Indicator("SI_X", "FL", label, label, measure, publication);
  }
}
