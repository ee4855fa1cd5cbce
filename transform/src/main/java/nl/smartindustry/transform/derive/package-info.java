/**
 * Variables computed from answers: named expressions, and the digital intensity score with its item
 * list per wave. All of it is data; this package turns it into columns.
 *
 * <p>GSBPM 5.5 (derive new variables and units); SIMS S.18.5, data compilation.
 */
package nl.smartindustry.transform.derive;
