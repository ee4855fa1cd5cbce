package nl.smartindustry.ingest.delivery;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.layout.LayoutCatalogue;
import nl.smartindustry.ingest.layout.SourceLayout;
import nl.smartindustry.ingest.run.Settings;

/** Whether all came that must, and what did not come that was expected. */
record Completeness(LayoutCatalogue catalogue, Settings settings) {

  /** A mandatory source may be stood in for by another source of the same table. */
  void require(List<Delivery> active) {
    var tables = tables(active);
    var own = settings.places().agreed().mandatory();
    var mandatory =
        own.map(names -> names.stream().map(catalogue::get).toList())
            .orElseGet(catalogue::mandatory);
    for (var source : mandatory) {
      if (!tables.contains(source.layout().table())) {
        settings.deliveredUntil().ifPresent(day -> cameLater(source.name(), day));
        throw Refusal.of(
            ExitCode.INPUT_MISSING,
            "Source '%s': no complete delivery in '%s' (at least one)",
            source.name(),
            settings.landing().resolve(source.name()));
      }
    }
  }

  /** A day before the first delivery is no day to look back to. */
  private void cameLater(String source, LocalDate day) {
    Landing.look(settings.landing()).deliveries().stream()
        .filter(delivery -> delivery.source().equals(source))
        .flatMap(delivery -> delivery.claims().arrival().stream())
        .min(Comparator.naturalOrder())
        .ifPresent(
            first -> {
              throw Refusal.of(
                  ExitCode.USAGE,
                  "Option '--as-of': %s is before anything came of source '%s' (%s or later)",
                  day,
                  source,
                  first);
            });
  }

  /**
   * A source that its layout or the settings expect and that is not there costs its figures, and
   * the release reports it. Another source of the same table may stand in for it.
   */
  List<String> missing(List<Delivery> active) {
    var agreed = settings.places().agreed().sources();
    agreed.forEach(catalogue::get);
    var there = tables(active);
    var expected =
        catalogue.sources().values().stream()
            .filter(
                source ->
                    source.layout().accept().deliveries().expected()
                        || agreed.contains(source.name()))
            .collect(toMap(SourceLayout::name, s -> s.layout().table(), (a, b) -> a, TreeMap::new));
    long came = expected.values().stream().filter(there::contains).count();
    return expected.keySet().stream()
        .filter(name -> !there.contains(expected.get(name)))
        .map(
            name ->
                "Source '%s': nothing delivered (of %d expected sources, %d came)"
                    .formatted(name, expected.size(), came))
        .toList();
  }

  private Set<String> tables(List<Delivery> active) {
    return active.stream()
        .map(delivery -> catalogue.get(delivery.source()).layout().table())
        .collect(toSet());
  }
}
