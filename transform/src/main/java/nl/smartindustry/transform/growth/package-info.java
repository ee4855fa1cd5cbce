/**
 * Levels of productivity, their growth, and what the growth rests on: hours, composition of labour,
 * ICT and other capital, and the rest that is multifactor productivity.
 *
 * <p>GSBPM 5.7 (calculate aggregates) and 6.2 (validate outputs: contributions add up); SIMS S.3.4,
 * statistical concepts and definitions, and S.15.3, coherence with the national accounts.
 */
package nl.smartindustry.transform.growth;
