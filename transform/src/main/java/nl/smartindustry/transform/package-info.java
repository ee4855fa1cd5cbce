/**
 * Process 5.4 to 5.8 and analyse 6.1 to 6.4 of GSBPM: from validated tables to cells that may be
 * seen.
 *
 * <p>Enters: tables that {@code ingest} stored, definitions. Leaves: cells, measures of quality,
 * overviews. Never here: a formula, which lies in {@code method}, or a rule of protection, which
 * lies in {@code safe}.
 */
package nl.smartindustry.transform;
