package nl.smartindustry.ingest;

import java.util.ArrayList;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.derived.Derivations;
import nl.smartindustry.ingest.derived.DerivedTable;
import nl.smartindustry.ingest.derived.codes.MunicipalityChanges;
import nl.smartindustry.ingest.derived.jobs.JobMonth;
import nl.smartindustry.ingest.derived.links.UnitLinks;
import nl.smartindustry.ingest.derived.review.ReviewList;
import nl.smartindustry.ingest.derived.units.ContinuityUnits;
import nl.smartindustry.ingest.layout.LayoutCatalogue;

/** The tables that ingest derives: one line each; their order follows from what they need. */
final class DerivedTables {
  private DerivedTables() {}

  static Derivations load(Definitions definitions, LayoutCatalogue catalogue) {
    var tables = new ArrayList<DerivedTable>();
    tables.add(MunicipalityChanges.load(definitions));
    tables.add(ContinuityUnits.load(definitions));
    tables.add(
        new JobMonth(
            Contract.load(definitions, "wage_record").withProvenance(),
            Contract.load(definitions, "job_month")));
    tables.add(UnitLinks.load(definitions, catalogue));
    tables.addAll(ReviewList.all(definitions));
    var delivered = catalogue.sources().values().stream().map(s -> s.layout().table()).toList();
    return Derivations.of(tables, delivered);
  }
}
