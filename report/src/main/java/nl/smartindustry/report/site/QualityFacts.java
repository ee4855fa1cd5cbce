package nl.smartindustry.report.site;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.smartindustry.report.site.Site.Known;
import nl.smartindustry.report.table.Language;
import nl.smartindustry.transform.safe.Cell;
import nl.smartindustry.transform.safe.Observation;

/** What a release knows of itself, in words, by the name of a slot of the quality report. */
record QualityFacts(SitePage page, Known known) {
  static final Set<String> NAMES =
      Set.of(
          "peildatum",
          "versie",
          "uitgever",
          "contact",
          "mail",
          "indicatoren",
          "cijfers",
          "geheim",
          "onbetrouwbaar",
          "afwezig",
          "eenheden",
          "jaren",
          "jongste",
          "volgende",
          "vergeleken",
          "herzien");

  /** All that are known. */
  Map<String, String> all() {
    var facts = new HashMap<String, String>();
    var release = page.annex().facts();
    facts.put("peildatum", language().date(release.referenceDate()));
    facts.put("versie", release.version());
    release.issue().next().ifPresent(day -> facts.put("volgende", language().date(day)));
    known
        .publisher()
        .filter(one -> release.synthetic() || !one.synthetic())
        .ifPresent(
            one -> {
              facts.put("uitgever", language().of(one.name()));
              facts.put("contact", language().of(one.contact()));
              facts.put("mail", one.email().replace("mailto:", ""));
            });
    cells(facts);
    years(facts);
    if (!known.before().letter().bridges().isEmpty()) {
      var bridges = known.before().letter().bridges().values();
      facts.put("vergeleken", whole(bridges.size()));
      facts.put(
          "herzien", whole(bridges.stream().filter(one -> one.bridge().revision() != 0).count()));
    }
    return facts;
  }

  private void cells(Map<String, String> facts) {
    var codes =
        known.observations().stream().map(one -> one.key().indicator()).collect(Collectors.toSet());
    facts.put("indicatoren", whole(codes.size()));
    facts.put("cijfers", whole(count(Observation::present)));
    facts.put("geheim", whole(count(one -> one.cell() instanceof Cell.Suppressed)));
    facts.put("onbetrouwbaar", whole(count(one -> one.cell() instanceof Cell.Unreliable)));
    facts.put(
        "afwezig",
        whole(
            count(
                one ->
                    !one.present()
                        && !(one.cell() instanceof Cell.Suppressed)
                        && !(one.cell() instanceof Cell.Unreliable))));
    var units =
        known.indicators().stream()
            .filter(one -> codes.contains(one.code()))
            .map(one -> one.measure().units())
            .flatMap(Collection::stream)
            .map(page.texts()::unit)
            .distinct()
            .sorted();
    facts.put("eenheden", units.collect(Collectors.joining("; ")));
  }

  private void years(Map<String, String> facts) {
    var years =
        known.observations().stream()
            .filter(Observation::present)
            .map(Observation::period)
            .filter(period -> period.matches("\\d{4}"))
            .filter(year -> year.compareTo(page.annex().facts().referenceDate().toString()) < 0)
            .sorted()
            .toList();
    if (!years.isEmpty()) {
      facts.put("jaren", years.get(0) + "-" + years.get(years.size() - 1));
      facts.put("jongste", years.get(years.size() - 1));
    }
  }

  private long count(Predicate<Observation> which) {
    return known.observations().stream().filter(which).count();
  }

  private String whole(long number) {
    return language().figure(BigDecimal.valueOf(number), 0);
  }

  private Language language() {
    return page.texts().language();
  }
}
