package nl.smartindustry.transform.safe;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.catalogue.Publication;
import nl.smartindustry.transform.safe.Figure.Computed;
import nl.smartindustry.transform.safe.PrecisionClass.Precision;
import nl.smartindustry.transform.safe.Support.Relation;

/**
 * The one place where figures become cells: what they are made of first, then primary suppression,
 * then precision, by the classes that the catalogue names.
 *
 * @param precisions {@code precision.yaml}
 * @param disclosures {@code disclosure.yaml}: every parameter of protection
 * @param profile {@code disclosure_profile.yaml}: what a release says of a suppressed cell
 * @param counts that are rounded together, or have noise, instead of being withheld
 */
public record DisclosureControl(
    List<PrecisionClass> precisions,
    List<DisclosureClass> disclosures,
    ReasonProfile profile,
    PerturbedCounts counts) {
  private static final String WARNING = "u";

  /** Loads the classes of precision and of disclosure. */
  public static DisclosureControl load(Definitions definitions) {
    return new DisclosureControl(
        definitions.readList("precision.yaml", PrecisionClass.class),
        definitions.readList("disclosure.yaml", DisclosureClass.class),
        ReasonProfile.load(definitions),
        PerturbedCounts.load(definitions));
  }

  /** With the default profile, withholding what is sensitive. */
  public DisclosureControl(List<PrecisionClass> precisions, List<DisclosureClass> disclosures) {
    this(precisions, disclosures, ReasonProfile.STRICT, PerturbedCounts.NONE);
  }

  /** The same, but that some counts are rounded together or have noise. */
  public DisclosureControl with(PerturbedCounts perturbed) {
    return new DisclosureControl(precisions, disclosures, profile, perturbed);
  }

  /** Refuses, before Spark starts, an indicator of a class that is not defined. */
  public void check(Indicator indicator) {
    try {
      precision(indicator.publication());
      check(indicator.publication().disclosure());
    } catch (Refusal refused) {
      throw refused.in("Indicator '%s'".formatted(indicator.code()));
    }
  }

  /**
   * The disclosure class of a name.
   *
   * @throws Refusal for what is public, and where it is not defined
   */
  public DisclosureClass rule(String disclosure) {
    return disclosure(disclosure).orElseThrow(() -> undefined("Disclosure", disclosure));
  }

  /** The disclosure class of an indicator; none for what is public. */
  public Optional<DisclosureClass> ruleOf(Publication publication) {
    return disclosure(publication.disclosure());
  }

  /** Refuses a disclosure class that is not defined. */
  public void check(String disclosure) {
    disclosure(disclosure);
  }

  /**
   * What a reader may see of a number that is no observation, such as one of a single fieldlab.
   *
   * @param disclosure the class that decides
   */
  public Cell decide(String disclosure, double value, Support support) {
    var estimate = Estimate.exact(value);
    var rule = disclosure(disclosure);
    var hidden = rule.flatMap(one -> one.sensitive(estimate, support));
    if (hidden.isPresent()) {
      return hidden.get();
    }
    return Double.isFinite(value)
        ? published(rule.map(one -> one.rounded(estimate, support)).orElse(estimate), "")
        : new Cell.Absent(Reason.NO_OBSERVATIONS);
  }

  /** A share of what is none when rounded is not defined. */
  private static Cell published(Estimate estimate, String flags) {
    return Double.isFinite(estimate.value())
        ? new Cell.Published(estimate.defined(), flags)
        : new Cell.Absent(Reason.NO_OBSERVATIONS);
  }

  /**
   * The same.
   *
   * @param decided cells of figures that these may be made of
   */
  public Map<ObservationKey, Cell> decide(
      Collection<Figure> figures, Map<ObservationKey, Cell> decided) {
    var open = new HashMap<ObservationKey, Figure>();
    figures.forEach(figure -> open.put(figure.key(), figure));
    var cells = new HashMap<>(decided);
    figures.forEach(figure -> settle(figure, open, cells));
    return cells;
  }

  /** Of figures that rest on each other, each is decided by what the others are by themselves. */
  private void settle(
      Figure figure, Map<ObservationKey, Figure> open, Map<ObservationKey, Cell> cells) {
    if (cells.containsKey(figure.key())) {
      return;
    }
    cells.put(figure.key(), decide(figure, Map.of()));
    if (figure.support().parts().keys().isEmpty()) {
      return;
    }
    for (var key : figure.support().parts().keys()) {
      if (open.containsKey(key)) {
        settle(open.get(key), open, cells);
      }
    }
    var parts = new LinkedHashMap<ObservationKey, Cell>();
    for (var key : figure.support().parts().keys()) {
      parts.put(key, cells.getOrDefault(key, new Cell.Absent(Reason.NO_OBSERVATIONS)));
    }
    cells.put(figure.key(), decide(figure, parts));
  }

  private Cell decide(Figure figure, Map<ObservationKey, Cell> parts) {
    var computed = figure.result().computed();
    var revealed = revealed(figure.support().parts().relation(), parts);
    if (revealed.isPresent()) {
      return revealed.get();
    }
    if (computed.isEmpty()) {
      return gap(figure.result());
    }
    var estimate = computed.get().estimate();
    var hidden =
        disclosure(figure.publication().disclosure())
            .filter(rule -> !counts.has(figure))
            .flatMap(rule -> rule.sensitive(estimate, figure.support()));
    if (hidden.isPresent()) {
      return hidden.get();
    }
    var value = estimate.value();
    return value == null || !Double.isFinite(value)
        ? absent(figure.support().parts().relation())
        : precise(figure, computed.get(), parts.values());
  }

  private static Cell gap(Figure.Result result) {
    if (!(result instanceof Figure.Missing missing)) {
      return new Cell.Suppressed(Reason.NOT_DELIVERED, "secret_of_producer", List.of());
    }
    if (missing.why() == Reason.UNRELIABLE && missing.flags().isEmpty()) {
      return new Cell.Unreliable();
    }
    return missing.flags().isEmpty()
        ? new Cell.Absent(missing.why())
        : new Cell.Flagged(missing.why(), missing.flags());
  }

  private static Cell absent(Relation relation) {
    return new Cell.Absent(relation.compares() ? Reason.NOT_COMPARABLE : Reason.NO_OBSERVATIONS);
  }

  /** A figure that may not be seen because of those it is made of. */
  private static Optional<Cell> revealed(Relation relation, Map<ObservationKey, Cell> parts) {
    var hidden = new LinkedHashMap<>(parts);
    hidden.values().removeIf(cell -> !(cell instanceof Cell.Suppressed));
    boolean revealed =
        switch (relation) {
          case NONE -> false;
          case CHANGES, CONTRASTS, RESTS_ON -> !hidden.isEmpty();
          case ADDS_UP -> hidden.size() == 1;
        };
    if (!revealed) {
      return Optional.empty();
    }
    var first = hidden.values().iterator().next().reason().orElseThrow();
    var rule = relation.name().toLowerCase(Locale.ROOT);
    return Optional.of(new Cell.Suppressed(first, rule, List.copyOf(hidden.keySet())));
  }

  private Cell precise(Figure figure, Computed computed, Collection<Cell> parts) {
    var estimate = computed.estimate();
    var verdict =
        precision(figure.publication())
            .judge(estimate, figure.support().quality())
            .or(ofParts(figure.support().parts().relation(), parts));
    if (verdict == Precision.INSUFFICIENT) {
      return new Cell.Unreliable();
    }
    var flags = computed.flags();
    if (verdict == Precision.LOW && !flags.contains(WARNING)) {
      flags += WARNING;
    }
    var rounded =
        disclosure(figure.publication().disclosure())
            .map(rule -> rule.rounded(estimate, figure.support()));
    return published(counts.printed(figure, rounded.orElse(estimate)), flags);
  }

  /** A comparison is no more certain than what it compares. */
  private static Precision ofParts(Relation relation, Collection<Cell> parts) {
    if (!relation.compares()) {
      return Precision.SUFFICIENT;
    }
    return parts.stream()
        .map(DisclosureControl::precisionOf)
        .reduce(Precision.SUFFICIENT, Precision::or);
  }

  private static Precision precisionOf(Cell part) {
    if (!(part instanceof Cell.Published)) {
      return Precision.INSUFFICIENT;
    }
    return part.observationStatus().contains(WARNING) ? Precision.LOW : Precision.SUFFICIENT;
  }

  private PrecisionClass precision(Publication publication) {
    var name = publication.precision();
    return precisions.stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow(() -> undefined("Precision", name));
  }

  private Optional<DisclosureClass> disclosure(String name) {
    if (name.equals(Publication.PUBLIC)) {
      return Optional.empty();
    }
    return Optional.of(
        disclosures.stream()
            .filter(one -> one.name().equals(name))
            .findFirst()
            .orElseThrow(() -> undefined("Disclosure", name)));
  }

  private static Refusal undefined(String kind, String name) {
    return Refusal.definitions("%s class '%s': not defined", kind, name);
  }
}
