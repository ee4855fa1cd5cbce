package nl.smartindustry.report.desk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.smartindustry.report.letter.PrintedChange;
import nl.smartindustry.report.table.Language;
import nl.smartindustry.report.table.Mark;
import nl.smartindustry.report.table.PrintedCell;
import nl.smartindustry.report.table.ReleaseFacts;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.topic.comparability.Bridges.Bridged;

/**
 * What a release says of one cell, in the words of one language.
 *
 * @param release that says it
 * @param printed as the letter prints it, or would
 * @param letters what the letter before said
 */
public record Passport(
    PassportWords words,
    ReleaseFacts release,
    Indicator indicator,
    Observation observed,
    PrintedCell printed,
    SinceLetter letters) {
  private static final int PERCENT = 100;

  /** One thing that is known of a figure. */
  public record Fact(String name, String text) {}

  /** All that is known of a figure, in a fixed order; of a cell without one there is nothing. */
  public List<Fact> facts() {
    var facts = new ArrayList<Fact>();
    var estimate = observed.estimate();
    add(facts, "printed", language().text(printed));
    add(facts, "stored", unrounded(estimate.value()));
    near().ifPresent(words -> add(facts, "protection", words));
    if (estimate.standardError() != null) {
      add(facts, "error", words.like(printed, estimate.standardError(), 1));
    }
    if (estimate.low() != null) {
      add(facts, estimate.standardError() == null ? "interval_model" : "interval", interval());
    }
    counted(facts);
    if (observed.basis().verdict() != null) {
      add(facts, "verdict", line(observed.basis().verdict()));
    }
    add(facts, "precision", precision());
    if (!observed.notes().statusNl().isEmpty()) {
      add(facts, "status", words.status(observed.notes().statusNl()));
    }
    add(facts, "definition", line("version", "versie", observed.notes().definitionVersion()));
    if (observed.notes().breakNote() != null) {
      add(facts, "break", observed.notes().breakNote());
    }
    letters.of(observed).ifPresent(before -> add(facts, "letter_before", since(before)));
    return facts;
  }

  /** Where the figure is a count with noise or rounded, or is made of such, that it is. */
  Optional<String> near() {
    return words.counts().said(indicator, observed, words.own());
  }

  /** The figure as a sentence that can be read aloud, with its margin and its source. */
  public String quote() {
    return new Quote(this).sentence();
  }

  /** What the figures are of, as words of a list of facts. */
  public Fact population() {
    return new Fact(words.own().field("population"), language().of(indicator.population()));
  }

  Language language() {
    return words.labels().language();
  }

  private void add(List<Fact> facts, String field, String text) {
    facts.add(new Fact(words.own().field(field), text));
  }

  private String unrounded(double value) {
    var exact = BigDecimal.valueOf(value).stripTrailingZeros();
    return language().spreadsheet(exact, Math.max(0, exact.scale()));
  }

  private String interval() {
    var estimate = observed.estimate();
    var low = words.like(printed, estimate.low());
    return estimate.high() == null
        ? line("interval_open", "laag", low)
        : line("interval", "laag", low, "hoog", words.like(printed, estimate.high()));
  }

  private void counted(List<Fact> facts) {
    var estimate = observed.estimate();
    if (estimate.respondents() != null) {
      var many = words.whole(estimate.respondents());
      add(facts, "respondents", line("enterprises", "aantal", many));
    }
    if (estimate.population() != null) {
      var many = words.whole(estimate.population());
      add(facts, "enterprises", line("enterprises", "aantal", many));
    }
    var imputed = observed.basis().imputed();
    if (imputed != null && imputed > 0) {
      var share = language().figure(BigDecimal.valueOf(PERCENT * imputed), 1);
      add(facts, "imputed", line("imputed", "deel", share));
    }
  }

  private String precision() {
    var name = indicator.publication().precision();
    if (unreliable()) {
      var meaning = words.labels().markMeanings().get(Mark.UNRELIABLE);
      return line("low", "betekenis", meaning, "klasse", name);
    }
    return line(words.isWithoutNorm(name) ? "no_norm" : "sufficient", "klasse", name);
  }

  boolean unreliable() {
    return observed.cell().observationStatus().contains("u");
  }

  /** What the letter before said, what the difference consists of, and what is shown of it. */
  private String since(Bridged before) {
    var then = before.from();
    var bridge = before.bridge();
    return line(
        "since",
        "toen",
        words.like(printed, then.value()),
        "periode",
        language().date(then.period()),
        "verschil",
        words.like(printed, bridge.difference()),
        "herziening",
        words.like(printed, bridge.revision()),
        "definitie",
        words.like(printed, bridge.definition()),
        "samenstelling",
        words.like(printed, bridge.population()),
        "verandering",
        words.like(printed, bridge.realChange()),
        "oordeel",
        letters.tested(before, observed).map(this::shown).orElseGet(() -> line("same_period")));
  }

  private String shown(PrintedChange change) {
    if (change.gap() != null) {
      return words.labels().reason(change.gap().code());
    }
    return change.verdict() == null
        ? line("not_tested")
        : line(change.verdict().name().toLowerCase(java.util.Locale.ROOT));
  }

  private String line(String code, String... slots) {
    return words.own().line(code, slots);
  }
}
