package nl.smartindustry.transform.command.impact;

import java.util.List;
import java.util.OptionalDouble;
import nl.smartindustry.transform.method.comparison.EffectCriteria.Diagnostics;

/**
 * The rows of one outcome and what its verdict rests on.
 *
 * @param rows of the output, without a verdict
 * @param diagnostics of the design
 * @param chance probability of one as large where there is none; empty where none was estimated
 */
record OutcomeResult(
    List<ImpactRow> rows, Diagnostics diagnostics, double standardError, OptionalDouble chance) {}
