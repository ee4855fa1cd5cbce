package nl.smartindustry.ingest.derived;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.contract.Field;
import nl.smartindustry.ingest.contract.FieldType;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.run.RunContext;
import org.junit.jupiter.api.Test;

class DerivationsTest {
  private static final List<String> DELIVERED = List.of("note");

  /** A derived table that is only asked what it needs. */
  private record Named(String name, List<String> needs, List<String> uses) implements DerivedTable {
    @Override
    public List<String> definitions() {
      return List.of();
    }

    @Override
    public String version() {
      return "1";
    }

    @Override
    public List<Contract> contracts() {
      var id = Field.attribute("id", FieldType.TEXT);
      return List.of(new Contract(name, "one row", List.of(id)));
    }

    @Override
    public List<String> make(RunContext run) {
      throw new AssertionError("not asked to be made");
    }
  }

  @Test
  void aTableComesAfterWhatItNeedsAndWhatItUses() {
    var last = new Named("last", List.of("middle"), List.of("first"));
    var middle = new Named("middle", List.of("first", "note"), List.of());
    var first = new Named("first", List.of("note"), List.of());

    var ordered = Derivations.of(List.of(last, middle, first), DELIVERED).ordered();

    assertThat(ordered).extracting(DerivedTable::name).containsExactly("first", "middle", "last");
  }

  @Test
  void aNeedThatNothingFillsIsNamed() {
    var lonely = new Named("lonely", List.of("nowhere"), List.of());

    assertThatThrownBy(() -> Derivations.of(List.of(lonely), DELIVERED))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "Derived table 'lonely': needs 'nowhere', which no layout and no derivation fills");
  }

  @Test
  void aCircleIsRefused() {
    var hen = new Named("hen", List.of("egg"), List.of());
    var egg = new Named("egg", List.of("hen"), List.of());

    assertThatThrownBy(() -> Derivations.of(List.of(hen, egg), DELIVERED))
        .hasMessage("Derived tables [hen, egg]: need each other in a circle");
  }

  @Test
  void twoTablesOfOneNameAreRefused() {
    var note = new Named("note", List.of(), List.of());

    assertThatThrownBy(() -> Derivations.of(List.of(note), DELIVERED))
        .hasMessage("Derived table 'note': another table has this name");
  }
}
