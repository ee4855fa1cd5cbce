package nl.smartindustry.transform.command.impact;

import static nl.smartindustry.transform.command.SpecFile.require;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.smartindustry.transform.command.DataFile;
import nl.smartindustry.transform.command.SpecFile;
import nl.smartindustry.transform.command.WantedColumns;
import nl.smartindustry.transform.command.file.PanelTable.PanelColumns;
import nl.smartindustry.transform.method.comparison.Balancing.Control;
import nl.smartindustry.transform.method.comparison.CovariateAdjustment;
import nl.smartindustry.transform.method.effect.CohortEffects.Base;
import nl.smartindustry.transform.method.effect.CohortEffects.Choices;

/**
 * The spec of {@code impact}, checked as far as it can be without data.
 *
 * @param file to resolve paths by
 * @param choices of effects by cohort; those of the R package {@code did} where absent
 * @param derive variables by name, as expressions over the columns
 * @param seed of bootstrap draws that are made here
 */
public record ImpactSpec(
    SpecFile file,
    DataFile panel,
    EffectColumns columns,
    Estimator estimator,
    Choices choices,
    MatchingSpec matching,
    Map<String, String> derive,
    long seed) {
  private static final Set<String> KEYS =
      Set.of(
          "panel",
          "unit",
          "period",
          "treated_since",
          "treatment",
          "outcomes",
          "estimator",
          "control",
          "base",
          "method",
          "covariates",
          "by",
          "weight",
          "cluster",
          "derive",
          "matching",
          "seed");

  private static final long USUAL_SEED = 42;

  /** Reads a spec; what is wrong is refused by name. */
  public static ImpactSpec read(Path path) {
    var file = SpecFile.read(path, KEYS);
    var spec =
        new ImpactSpec(
            file,
            file.required("panel", DataFile.class),
            EffectColumns.of(file),
            file.part("estimator", Estimator.class).orElse(Estimator.GROUP_TIME_ATT),
            new Choices(
                file.part("control", Control.class).orElse(Control.NEVER),
                file.part("base", Base.class).orElse(Base.VARYING),
                file.part("method", CovariateAdjustment.class).orElse(CovariateAdjustment.DR)),
            file.part("matching", MatchingSpec.class).orElseGet(MatchingSpec::usual),
            file.texts("derive"),
            file.part("seed", Long.class).orElse(USUAL_SEED));
    spec.check();
    return spec;
  }

  private void check() {
    boolean cohorts = estimator == Estimator.GROUP_TIME_ATT;
    if (cohorts && !columns.by().isEmpty()) {
      throw file.refusal("by: with group_time_att (name them among the covariates)");
    }
    if (estimator != Estimator.MATCHED_DID
        && file.part("matching", MatchingSpec.class).isPresent()) {
      throw file.refusal("matching: with %s (matched_did)", estimator.label());
    }
  }

  /** The columns of which a match has the same levels. */
  List<String> exact() {
    return matching.exact() == null ? columns.by() : matching.exact();
  }

  /**
   * How units are matched.
   *
   * @param exact columns of which a match has the same levels in the last period before treatment;
   *     those of {@code by} where absent
   * @param horizon periods from the first treated one to that of the outcome; 1 where absent
   * @param lastChange whether a match is to have changed alike before treatment; yes where absent
   * @param draws a file without a header, a row per bootstrap draw of pairs counted from 1; null
   *     where absent
   * @param bootstrap number of draws to make, from the seed; none where absent
   */
  record MatchingSpec(
      List<String> exact, Integer horizon, Boolean lastChange, DataFile draws, Integer bootstrap) {
    MatchingSpec {
      horizon = horizon == null ? 1 : horizon;
      lastChange = lastChange == null || lastChange;
      require(horizon >= 0, "horizon: %d (0 or more)", horizon);
      require(bootstrap == null || bootstrap >= 2, "bootstrap: %s (2 draws or more)", bootstrap);
      require(bootstrap == null || draws == null, "bootstrap and draws: one of both");
    }

    static MatchingSpec usual() {
      return new MatchingSpec(null, null, null, null, null);
    }
  }

  /**
   * The columns of the panel.
   *
   * @param treatment how the spec gives treatment
   * @param outcomes numbers
   * @param covariates numbers, or codes of which every level counts
   * @param by codes of classes to compare within
   * @param cluster null where it is the unit
   */
  record EffectColumns(
      PanelColumns panel,
      TreatmentColumns treatment,
      List<String> outcomes,
      List<String> covariates,
      List<String> by,
      String cluster) {

    static EffectColumns of(SpecFile file) {
      var since = file.part("treated_since", String.class).orElse(null);
      var indicator = file.part("treatment", String.class).orElse(null);
      if (since == null && indicator == null) {
        throw file.refusal("lacks 'treated_since' (or 'treatment')");
      }
      var outcomes = file.list("outcomes", String.class);
      if (outcomes.isEmpty()) {
        throw file.refusal("lacks 'outcomes' (at least one)");
      }
      if (outcomes.stream().distinct().count() < outcomes.size()) {
        throw file.refusal("outcomes: one twice (each once)");
      }
      return new EffectColumns(
          PanelColumns.of(file),
          new TreatmentColumns(since, indicator),
          outcomes,
          file.list("covariates", String.class),
          file.list("by", String.class),
          file.part("cluster", String.class).orElse(null));
    }

    WantedColumns wanted() {
      return panel
          .wanted()
          .number(treatment.since())
          .number(treatment.indicator())
          .numbers(outcomes)
          .either(covariates)
          .texts(by)
          .text(cluster);
    }
  }

  /**
   * When units are treated.
   *
   * @param since the first treated period, 0 or empty for never; null where not named
   * @param indicator 1 or 0 in every period, or another dose; null where not named
   */
  record TreatmentColumns(String since, String indicator) {}

  /** How an effect is estimated. */
  enum Estimator {
    GROUP_TIME_ATT,
    MATCHED_DID,
    EVENT_STUDY,
    PREMIUM;

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
