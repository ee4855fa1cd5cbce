package nl.smartindustry.samples.dirt;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.smartindustry.samples.dirt.PlantedDirt.DirtKind;
import org.junit.jupiter.api.Test;

class PlantedDirtTest {
  private static final DirtKind KEY = new DirtKind(3, "spaces_in_key");

  @Test
  void anOutcomeThatIngestDoesNotHaveCannotBeExpected() {
    assertThatThrownBy(() -> new PlantedDirt(KEY, "a.csv", 2, "kvk", "ignored", ""))
        .hasMessage("Outcome 'ignored': not one that ingest has");
  }

  @Test
  void aKindOutsideTheCatalogueCannotBePlanted() {
    assertThatThrownBy(() -> new DirtKind(21, "new"))
        .hasMessage("Kind 'new': found number 21 (1 to 20)");
  }
}
