/**
 * How much more productive adopters of a technology are than other enterprises of their branch,
 * size class and year: an association, never an effect. Its error by enterprise, what future
 * adopters had before they adopted, and how the others do beside adopting competitors.
 *
 * <p>Enters: records with an outcome, adoption, classes, weights. Leaves: a coefficient with its
 * errors, or nothing. Never here: the word effect.
 *
 * <p>GSBPM 5.7 (calculate aggregates) and 6.2 (validate outputs); SIMS S.13, accuracy and
 * reliability.
 */
package nl.smartindustry.transform.method.premium;
