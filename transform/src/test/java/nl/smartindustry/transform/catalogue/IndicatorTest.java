package nl.smartindustry.transform.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
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

  private static Settings settings(Map<String, String> keys) {
    var label = new Label("x", "x");
    JsonNode node =
        keys.entrySet().stream()
            .collect(
                JsonNodeFactory.instance::objectNode,
                (all, key) -> all.put(key.getKey(), key.getValue()),
                (one, other) -> one.setAll(other));
    var measure = new Indicator.Measure("K", "total", List.of("NR"), List.of(), node);
    var publication = new Publication(List.of(), "P6", "D5", 1, "R", 0, null);
    return new Indicator("SI_X", "FL", label, label, measure, publication).settings(Settings.class);
  }
}
