/**
 * Whether an effect may be called established, and how large it would have had to be.
 *
 * <p>GSBPM 6.2 (validate outputs); SIMS S.13, accuracy and reliability.
 */
package nl.smartindustry.transform.impact.verdict;
