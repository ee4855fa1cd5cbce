package nl.smartindustry.transform.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which cells an indicator can have, as far as definitions alone decide it: all of those estimated
 * from a survey, of the others the unit and what their topics know.
 *
 * @param topics by indicator and dimension the codes that its topic gives it, where it knows them
 */
public record PossibleCells(
    IndicatorCatalogue catalogue, Map<String, Map<String, Set<String>>> topics) {
  private static final String ACTIVITY = "ACTIVITY";
  private static final String BREAKDOWN = "BREAKDOWN";
  private static final String TECHNOLOGY = "TECH";
  private static final String UNIT = "UNIT_MEASURE";

  /** Stands for any code, and behind the beginning of one for all that begin so. */
  private static final String ANY = "*";

  private static final Set<String> ALL = Set.of(ANY);
  private static final Set<String> NO_TECHNOLOGY = Set.of("_Z");
  private static final Set<String> WHOLE = Set.of(SurveyMeasure.Value.WHOLE);

  /** Cells that are alike: by dimension the codes that each may have; none for any. */
  private record Alike(Map<String, Set<String>> codes) {
    private boolean has(String dimension, String code) {
      return codes.getOrDefault(dimension, ALL).stream()
          .anyMatch(
              one ->
                  one.endsWith(ANY)
                      ? code.startsWith(one.substring(0, one.length() - 1))
                      : code.equals(one));
    }

    private boolean has(Map<String, String> cell) {
      return cell.entrySet().stream().allMatch(one -> has(one.getKey(), one.getValue()));
    }
  }

  /**
   * Why an indicator can have no cell with some codes; empty where it can.
   *
   * @param cell by dimension, {@code INDICATOR} among them
   */
  public Optional<String> obstacle(Map<String, String> cell) {
    var indicator = catalogue.indicator(cell.get("INDICATOR"));
    var all = alike(indicator);
    if (all.stream().anyMatch(some -> some.has(cell))) {
      return Optional.empty();
    }
    var divided =
        cell.entrySet().stream()
            .filter(one -> all.stream().noneMatch(some -> some.has(one.getKey(), one.getValue())))
            .map(one -> one.getKey() + " '" + one.getValue() + "' " + possible(one.getKey(), all))
            .sorted()
            .findFirst();
    return Optional.of(
        "indicator '%s' has no cell with %s"
            .formatted(indicator.code(), divided.orElseGet(() -> together(indicator, cell))));
  }

  private static String possible(String dimension, Collection<Alike> all) {
    var codes = new TreeSet<String>();
    all.forEach(some -> codes.addAll(some.codes.get(dimension)));
    return "(possible: %s)".formatted(codes);
  }

  private String together(Indicator indicator, Map<String, String> cell) {
    var codes =
        cell.keySet().stream()
            .filter(name -> dimensions().totals().containsKey(name) || name.equals(BREAKDOWN))
            .sorted()
            .map(name -> name + " '" + cell.get(name) + "'")
            .collect(Collectors.joining(", "));
    return "%s in %s together (breakdowns: %s)"
        .formatted(codes, cell.get(UNIT), indicator.publication().breakdowns());
  }

  private Dimensions dimensions() {
    return catalogue.dimensions();
  }

  private List<Alike> alike(Indicator indicator) {
    var measure = catalogue.measures().get(indicator.code());
    if (measure == null) {
      var codes = new HashMap<>(topics.getOrDefault(indicator.code(), Map.of()));
      codes.put(UNIT, Set.copyOf(indicator.measure().units()));
      return List.of(new Alike(codes));
    }
    var survey = catalogue.survey(measure.source());
    return switch (measure.kind()) {
      case GAP -> List.of(total(survey, measure, WHOLE));
      case TRANSITION -> List.of(total(survey, measure, Set.of("started", "stopped")));
      // The accounts give it too, by ways of their own.
      case GROWTH -> crossed(survey, crossings(measure), measure, ALL);
      default -> estimated(indicator, survey, measure);
    };
  }

  /** Of all enterprises, by technology. */
  private Alike total(SurveyDesign survey, SurveyMeasure measure, Set<String> splits) {
    return cells(survey, List.of(), measure.units(), measure.of().keySet(), splits);
  }

  private List<Alike> estimated(Indicator indicator, SurveyDesign survey, SurveyMeasure measure) {
    var crossings = catalogue.crossings(indicator);
    var cells = crossed(survey, crossings, measure, Set.copyOf(measure.splits()));
    if (measure.published().contains(UnitMeasure.PPT)) {
      for (var by : crossings) {
        var changes = Set.of("change_from_" + ANY);
        cells.add(cells(survey, by, List.of(UnitMeasure.PPT), NO_TECHNOLOGY, changes));
      }
    }
    var model = catalogue.smallAreas().get(indicator.code());
    if (model != null) {
      var split = Set.of("model_" + ANY);
      cells.add(cells(survey, model.areas(), List.of(UnitMeasure.PC_ENT), NO_TECHNOLOGY, split));
    }
    return cells;
  }

  /** Those of the indicators that it is made of. */
  private List<List<String>> crossings(SurveyMeasure measure) {
    return measure.of().values().stream()
        .flatMap(code -> catalogue.crossings(catalogue.indicator(code)).stream())
        .distinct()
        .toList();
  }

  private List<Alike> crossed(
      SurveyDesign survey,
      List<List<String>> crossings,
      SurveyMeasure measure,
      Set<String> splits) {
    var cells = new ArrayList<Alike>();
    crossings.forEach(by -> cells.add(cells(survey, by, measure.units(), NO_TECHNOLOGY, splits)));
    return cells;
  }

  private Alike cells(
      SurveyDesign survey,
      List<String> by,
      List<UnitMeasure> units,
      Set<String> technologies,
      Set<String> splits) {
    var codes = new HashMap<String, Set<String>>();
    dimensions().totals().forEach((column, total) -> codes.put(column, Set.of(total)));
    codes.put(ACTIVITY, Set.of(survey.strata().activity()));
    for (var name : by) {
      var dimension = dimensions().dimension(name);
      var known = Set.copyOf(dimension.codes());
      codes.put(dimension.column(), known.isEmpty() ? ALL : known);
    }
    codes.put("REF_AREA", Set.of("NL"));
    codes.put(UNIT, units.stream().map(UnitMeasure::name).collect(Collectors.toSet()));
    codes.put(TECHNOLOGY, technologies);
    codes.put(BREAKDOWN, splits);
    return new Alike(codes);
  }
}
