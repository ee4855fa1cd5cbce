/**
 * The catalogue: what each indicator measures, for whom, in which units and breakdowns, and by
 * which rules it may be published. Checked in full before Spark starts.
 *
 * <p>GSBPM 2.1 and 2.2 (design outputs and variables); SIMS S.3.1 and S.3.4, data description and
 * statistical concepts.
 */
package nl.smartindustry.transform.indicator;
