/**
 * What a reader may see: precision classes, primary suppression and the safe table. A suppressed
 * cell carries no value, so that no later step can leak it. Secondary protection is not applied
 * yet.
 *
 * <p>GSBPM 6.4 (apply disclosure control); SIMS S.7, confidentiality, and S.13.2, sampling error.
 */
package nl.smartindustry.transform.safe;
