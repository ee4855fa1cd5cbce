package nl.smartindustry.transform.command.impact;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.command.impact.ImpactSpec.Estimator;
import nl.smartindustry.transform.method.comparison.EffectCriteria;
import nl.smartindustry.transform.method.comparison.EffectCriteria.Diagnostics;
import nl.smartindustry.transform.method.comparison.NoComparison;
import nl.smartindustry.transform.method.comparison.Unidentified;
import nl.smartindustry.transform.method.effect.CandidateSearch;
import nl.smartindustry.transform.method.effect.MatchedEffect;
import nl.smartindustry.transform.method.effect.MatchedPairs;
import nl.smartindustry.transform.method.effect.OutcomeWindow;
import nl.smartindustry.transform.method.effect.PairBootstrap;
import nl.smartindustry.transform.method.inference.Interval;

/** A matched effect under every choice of its error. */
record MatchedRows(ImpactSpec spec, TreatmentPanel user) {

  OutcomeResult of(String outcome) {
    var pairs = pairs(outcome);
    var effect = MatchedEffect.of(pairs);
    var errors = effect.errors();
    var rows = new ArrayList<ImpactRow>();
    rows.add(row(outcome, "simple", effect, effect.effect(), errors.pair(), flags(effect)));
    rows.add(row(outcome, "weighted", effect, effect.weighted(), Double.NaN));
    rows.add(row(outcome, "cluster_pair", effect, effect.effect(), errors.pairRobust()));
    rows.add(row(outcome, "cluster_unit", effect, effect.effect(), errors.unitRobust()));
    rows.add(row(outcome, "cluster_two_way", effect, effect.effect(), errors.twoWay()));
    draws(pairs.size())
        .ifPresent(draws -> rows.addAll(bootstrap(outcome, effect, spread(pairs, draws))));
    var placebo = pairs.placebo();
    placebo.ifPresent(
        one -> rows.add(row(outcome, "placebo", effect, one.effect(), one.standardError())));
    var untreated = placebo.map(one -> EffectCriteria.chance(one.effect(), one.standardError()));
    var diagnostics =
        new Diagnostics(
            pairs.size(),
            pairs.size(),
            OptionalDouble.of(effect.imbalance().after()),
            untreated.orElse(OptionalDouble.empty()),
            OptionalDouble.empty());
    var chance = EffectCriteria.chance(effect.effect(), errors.pair());
    return new OutcomeResult(rows, diagnostics, errors.pair(), chance);
  }

  private MatchedPairs pairs(String outcome) {
    var window = new OutcomeWindow(spec.matching().horizon(), spec.matching().lastChange());
    var all = CandidateSearch.of(user.rows(outcome), user.classes(spec.exact()), window);
    try {
      int treated = all.treatedUnits();
      var pairs =
          treated == 0 || treated == all.size()
              ? Optional.<MatchedPairs>empty()
              : Optional.of(MatchedPairs.of(all));
      return pairs
          .filter(found -> found.size() > 1)
          .orElseThrow(() -> new NoComparison("fewer than two pairs"));
    } catch (Unidentified problem) {
      throw new NoComparison("no propensity: " + problem.reason());
    }
  }

  private static List<String> flags(MatchedEffect effect) {
    return List.of(
        "unmatched=" + (effect.treated() - effect.pairs()),
        "pool=" + effect.pool(),
        share("imbalance_before", effect.imbalance().before()),
        share("imbalance_after", effect.imbalance().after()));
  }

  private static String share(String name, double value) {
    return String.format(Locale.ROOT, "%s=%.4f", name, value);
  }

  private static ImpactRow row(
      String outcome, String aggregate, MatchedEffect effect, double value, double error) {
    return row(outcome, aggregate, effect, value, error, List.of());
  }

  private static ImpactRow row(
      String outcome,
      String aggregate,
      MatchedEffect effect,
      double value,
      double error,
      List<String> flags) {
    var key = ImpactRow.Key.overall(outcome, Estimator.MATCHED_DID, aggregate);
    long pairs = effect.pairs();
    return new ImpactRow(key, value, error, Interval.Z, pairs, pairs, "", flags);
  }

  private static List<ImpactRow> bootstrap(
      String outcome, MatchedEffect effect, PairBootstrap spread) {
    return List.of(
        row(outcome, "bootstrap", effect, effect.effect(), spread.standardError()),
        row(outcome, "bootstrap_q025", effect, spread.low(), Double.NaN),
        row(outcome, "bootstrap_q975", effect, spread.high(), Double.NaN));
  }

  private PairBootstrap spread(MatchedPairs pairs, int[][] draws) {
    try {
      return PairBootstrap.of(pairs, draws);
    } catch (IllegalArgumentException wrong) {
      throw Refusal.data("matching.draws: %s", wrong.getMessage());
    }
  }

  private Optional<int[][]> draws(int pairs) {
    var matching = spec.matching();
    if (matching.draws() != null) {
      return Optional.of(read());
    }
    return Optional.ofNullable(matching.bootstrap()).map(draws -> drawn(draws, pairs));
  }

  private int[][] drawn(int draws, int pairs) {
    var random = new SplittableRandom(spec.seed());
    return IntStream.range(0, draws)
        .mapToObj(draw -> random.ints(pairs, 1, pairs + 1).toArray())
        .toArray(int[][]::new);
  }

  private int[][] read() {
    var file = spec.matching().draws();
    try (var lines = Files.lines(spec.file().resolve(file.path()), file.charset())) {
      return lines.map(line -> draw(line, file.delimiter())).toArray(int[][]::new);
    } catch (IOException unreadable) {
      throw new Refusal(
          ExitCode.INPUT_OUTPUT, "File '%s': cannot be read".formatted(file.path()), unreadable);
    } catch (NumberFormatException wrong) {
      throw Refusal.data("File '%s': holds more than pairs by number", file.path());
    }
  }

  private static int[] draw(String line, String delimiter) {
    return Arrays.stream(line.split(java.util.regex.Pattern.quote(delimiter)))
        .mapToInt(pair -> Integer.parseInt(pair.strip()))
        .toArray();
  }
}
