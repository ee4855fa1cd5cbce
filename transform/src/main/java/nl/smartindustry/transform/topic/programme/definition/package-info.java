/**
 * The vocabulary of administrative statistics: their definitions, the days they describe, the rows
 * they are made from and the rules by which a figure may be seen.
 *
 * <p>GSBPM 5.7 (calculate aggregates) and 6.4 (apply disclosure control); SIMS S.13, accuracy, and
 * S.7, confidentiality.
 */
package nl.smartindustry.transform.topic.programme.definition;
