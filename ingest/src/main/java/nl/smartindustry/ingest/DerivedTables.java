package nl.smartindustry.ingest;

import java.util.ArrayList;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.derive.Derivations;
import nl.smartindustry.ingest.derive.DerivedTable;
import nl.smartindustry.ingest.layout.LayoutCatalogue;
import nl.smartindustry.ingest.unit.ContinuityUnits;

/** The tables that ingest derives: one line each; their order follows from what they need. */
final class DerivedTables {
  private DerivedTables() {}

  static Derivations load(Definitions definitions, LayoutCatalogue catalogue) {
    var tables = new ArrayList<DerivedTable>();
    tables.add(ContinuityUnits.load(definitions));
    var delivered = catalogue.sources().values().stream().map(s -> s.layout().table()).toList();
    return Derivations.of(tables, delivered);
  }
}
