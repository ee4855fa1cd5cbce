package nl.smartindustry.report.desk;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import nl.smartindustry.ingest.definition.Codelist;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.report.release.StatusCodes;
import nl.smartindustry.report.table.Language;
import nl.smartindustry.transform.catalogue.PublishedCodes;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.safe.Reason;

/**
 * The codes of the dimensions: their labels in a language, and the order in which tables list them;
 * and the SDMX code of a cell's status.
 */
final class DeskCodes {
  private final PublishedCodes codes;
  private final Map<DeskDimension, Map<String, Integer>> places;

  private final StatusCodes statuses;
  private final Language language;

  private DeskCodes(PublishedCodes codes, StatusCodes statuses, Language language) {
    this.language = language;
    this.codes = codes;
    this.statuses = statuses;
    this.places = new EnumMap<>(DeskDimension.class);
    for (var dimension : DeskDimension.values()) {
      places.put(dimension, placesIn(codes.columns().get(dimension.column())));
    }
  }

  static DeskCodes of(Definitions definitions, Language language) {
    return new DeskCodes(PublishedCodes.load(definitions), StatusCodes.load(definitions), language);
  }

  /** The label of a code; a code that is in no list is its own label. */
  String label(DeskDimension dimension, String code) {
    return language.of(codes.label(dimension.column(), code));
  }

  /** Whether a figure is provisional, in words; nothing for nothing. */
  String provisional(Observation figure) {
    var status = figure.notes().statusNl();
    return status.isEmpty() ? "" : language.of(codes.label("STATUS_NL", status));
  }

  String status(Observation cell) {
    return cell.present()
        ? statuses.of(cell.cell().observationStatus(), cell.notes().statusNl())
        : statuses.of(cell.cell().reason().map(Reason::code).orElse(""));
  }

  /** The total first, then as in the code list, then by code. */
  Comparator<String> order(DeskDimension dimension) {
    var places = this.places.getOrDefault(dimension, Map.of());
    return Comparator.<String, Boolean>comparing(code -> !code.equals(dimension.total()))
        .thenComparing(code -> places.getOrDefault(code, Integer.MAX_VALUE))
        .thenComparing(Comparator.naturalOrder());
  }

  private static Map<String, Integer> placesIn(Codelist list) {
    var places = new HashMap<String, Integer>();
    list.codes().forEach(code -> places.put(code, places.size()));
    return places;
  }
}
