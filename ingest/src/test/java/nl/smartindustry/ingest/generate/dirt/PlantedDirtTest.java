package nl.smartindustry.ingest.generate.dirt;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PlantedDirtTest {
  @Test
  void anOutcomeThatIngestDoesNotHaveCannotBeExpected() {
    assertThatThrownBy(() -> new PlantedDirt("a.csv", 2, "kind", "kvk", "ignored", ""))
        .hasMessage("Outcome 'ignored': not one that ingest has");
  }
}
