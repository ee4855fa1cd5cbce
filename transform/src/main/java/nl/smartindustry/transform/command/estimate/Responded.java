package nl.smartindustry.transform.command.estimate;

import java.util.List;
import java.util.Optional;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.command.estimate.EditingSpec.ResponseSpec;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.method.sample.Crossing;
import nl.smartindustry.transform.method.sample.Microdata;
import nl.smartindustry.transform.method.sample.ResponseAdjustment;
import nl.smartindustry.transform.method.sample.ResponseGroups;
import nl.smartindustry.transform.method.sample.ResponseMechanism;
import nl.smartindustry.transform.method.sample.ResponseOutcome;
import nl.smartindustry.transform.method.sample.ResponsePhase;
import nl.smartindustry.transform.method.sample.SampleDesign;

/**
 * The units to estimate from, with weights that are corrected for non-response. Where the response
 * groups are the strata these are the units that answered; else all of them, the silent with weight
 * 0 and in no domain, and the response phase to be added to the variance.
 *
 * @param silent per unit whether it gave no answer; null where only units that answered are left
 * @param outside per unit whether it is in no domain: silent, or found to be out of scope, which
 *     counts in n and in the margins with the value 0; null where none is
 */
record Responded(
    Microdata data,
    SampleDesign design,
    double[] weights,
    boolean[] silent,
    boolean[] outside,
    Optional<ResponsePhase> phase) {

  static Responded of(Microdata data, SampleDesign full, Optional<ResponseSpec> response) {
    if (response.isEmpty()) {
      return new Responded(data, full, full.weights(), null, null, Optional.empty());
    }
    var outcomes = outcomes(data, response.get());
    var columns = response.get().groups();
    var classes = columns.isEmpty() ? null : data.crossing(columns).codes();
    var groups = ResponseGroups.of(full, outcomes, classes, ResponseAdjustment.COUNT);
    if (groups.areStrata(full)) {
      var design = groups.reduced(full);
      var at = groups.respondents();
      var outside = new boolean[at.length];
      for (int i = 0; i < at.length; i++) {
        outside[i] = outcomes[at[i]] == ResponseOutcome.OUT_OF_SCOPE;
      }
      return new Responded(
          data.rows(at), design, design.weights(), null, outside, Optional.empty());
    }
    var silent = new boolean[outcomes.length];
    var outside = new boolean[outcomes.length];
    for (int k = 0; k < silent.length; k++) {
      silent[k] = !outcomes[k].resolved();
      outside[k] = outcomes[k] != ResponseOutcome.ANSWERED;
    }
    var phase = ResponsePhase.of(full, groups, ResponseMechanism.RANDOM_WITHIN_GROUP);
    return new Responded(data, full, groups.weights(), silent, outside, Optional.of(phase));
  }

  private static ResponseOutcome[] outcomes(Microdata data, ResponseSpec response) {
    var codes = data.codes(response.column());
    check(codes, response);
    var outcomes = new ResponseOutcome[codes.size()];
    for (int k = 0; k < outcomes.length; k++) {
      var level = codes.level(k);
      outcomes[k] =
          response.outOfScope().contains(level)
              ? ResponseOutcome.OUT_OF_SCOPE
              : ResponseOutcome.SILENT;
      outcomes[k] = response.answered().contains(level) ? ResponseOutcome.ANSWERED : outcomes[k];
    }
    return outcomes;
  }

  private static void check(Codes codes, ResponseSpec response) {
    for (var level : response.answered()) {
      if (!codes.levels().contains(level)) {
        throw Refusal.of(
            ExitCode.DEFINITIONS,
            "response, answered: unknown level '%s' of '%s' (found %s)",
            level,
            response.column(),
            codes.levels());
      }
    }
  }

  /** A division of the units that answered. */
  Crossing crossing(List<String> by) {
    return masked(data.crossing(by), outside);
  }

  static Crossing masked(Crossing crossing, boolean[] outside) {
    if (outside == null) {
      return crossing;
    }
    var of = crossing.of().clone();
    for (int k = 0; k < of.length; k++) {
      of[k] = outside[k] ? Codes.NONE : of[k];
    }
    return new Crossing(crossing.by(), of, crossing.combinations());
  }
}
