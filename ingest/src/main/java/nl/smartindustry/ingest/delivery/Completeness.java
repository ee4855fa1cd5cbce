package nl.smartindustry.ingest.delivery;

import java.util.List;
import java.util.stream.Collectors;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.layout.LayoutCatalogue;
import nl.smartindustry.ingest.layout.SourceLayout;
import nl.smartindustry.ingest.run.Settings;

/** Whether all came that must, and what did not come that was expected. */
record Completeness(LayoutCatalogue catalogue, Settings settings) {

  /** A mandatory source may be stood in for by another source of the same table. */
  void require(List<Delivery> active) {
    var tables =
        active.stream().map(d -> catalogue.get(d.source()).layout().table()).distinct().toList();
    for (var source : catalogue.mandatory()) {
      if (!tables.contains(source.layout().table())) {
        throw Refusal.of(
            ExitCode.INPUT_MISSING,
            "Source '%s': no complete delivery in '%s' (at least one)",
            source.name(),
            settings.landing().resolve(source.name()));
      }
    }
  }

  /** An expected source that is not there costs its figures, and the release says so. */
  List<String> missing(List<Delivery> active) {
    var there = active.stream().map(Delivery::source).collect(Collectors.toSet());
    var expected =
        catalogue.sources().values().stream()
            .filter(source -> source.layout().accept().deliveries().expected())
            .map(SourceLayout::name)
            .toList();
    long came = expected.stream().filter(there::contains).count();
    return expected.stream()
        .filter(name -> !there.contains(name))
        .map(
            name ->
                "Source '%s': nothing delivered (of %d expected sources, %d came)"
                    .formatted(name, expected.size(), came))
        .toList();
  }
}
