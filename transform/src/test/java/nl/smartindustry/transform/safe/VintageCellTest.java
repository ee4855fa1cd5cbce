package nl.smartindustry.transform.safe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.safe.VintageCell.Place;
import nl.smartindustry.transform.safe.VintageCell.Rests;
import nl.smartindustry.transform.safe.VintageCell.Shown;
import nl.smartindustry.transform.safe.VintageCell.Status;
import org.junit.jupiter.api.Test;

class VintageCellTest {
  private static final Shown SHOWN =
      new Shown(new Estimate(12.5, 0.5, 0.04, 11.0, 14.0, 40L, 900L), "u", 0.25, "2");
  private static final VintageCell CELL =
      new VintageCell(
          "INDICATOR=X",
          3,
          Status.KEPT,
          "revision",
          SHOWN,
          new Rests(12.75, 5, ContributorGroups.parse("3:2 40:1.5"), new ContributorGroups()),
          new Place(7, 8, null, 100));

  @Test
  void itIsReadAsItWasWritten() {
    var contract = Contract.load(Definitions.packaged(), VintageCell.TABLE);
    var row = CELL.toRow(contract);

    var read = VintageCell.from(name -> row.get(contract.names().indexOf(name)));

    assertThat(read).isEqualTo(CELL);
  }

  @Test
  void whatIsSaidAgainIsTheSameWhereverItStands() {
    assertThat(CELL.says(CELL.since(1).at(Place.NONE))).isTrue();
    assertThat(CELL.says(with(new Rests(12.76, 5, null, null)))).isFalse();
  }

  @Test
  void aPlaceThatIsInNoOtherTablesIsNone() {
    assertThat(CELL.place().in(Map.of(7, 70))).isEqualTo(new Place(70, null, null, 100));
  }

  private static VintageCell with(Rests rests) {
    return new VintageCell(
        CELL.cell(), 3, CELL.status(), CELL.reason(), SHOWN, rests, CELL.place());
  }
}
