/**
 * Where the growth of productivity comes from: within enterprises, from labour moving between them,
 * from entry and exit; by seven methods, by adopter group, and across industries.
 *
 * <p>Enters: labour and productivity of units in two years. Leaves: parts that add up to the
 * growth. Never here: which enterprises are one unit, and which were born.
 *
 * <p>GSBPM 5.7 (calculate aggregates); SIMS S.18.5, data compilation.
 */
package nl.smartindustry.transform.method.decomposition;
