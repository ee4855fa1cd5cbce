/**
 * Growth of the branches of manufacturing from the national accounts: volumes of value added by
 * double deflation, levels per hour worked, and what growth rests on. Manufacturing as a whole
 * follows from the links of its branches, never from sums of their chains.
 *
 * <p>Enters: series of the national accounts, production statistics. Leaves: figures of levels,
 * growth and contributions that add up. Never here: a formula, which lies in {@code method.index}.
 *
 * <p>GSBPM 5.7 (calculate aggregates) and 6.2 (validate outputs: contributions add up); SIMS
 * S.15.3, coherence with the national accounts.
 */
package nl.smartindustry.transform.topic.growth;
